/** The ledger for other programs: counts and rows as they are. */
import { defineLedgerFormat } from './define.ts';

export const json = defineLedgerFormat({
  id: 'json',
  title: 'JSON',
  mediaType: 'application/json',
  write: (rows, counts) => `${JSON.stringify({ counts, rows }, undefined, 2)}\n`,
});
