/** The whole ledger as a text, in one of its forms. */
import { entriesOf } from '#core/ledger/ledger-entries.ts';
import { toRow } from '#core/ledger/to-row.ts';
import { type LedgerFormatId, ledgerFormats } from '#core/ledger-formats/index.ts';
import type { Compiled } from './compile-project.ts';
import type { LinesOf } from './to-problem.ts';

/** @param lines of the legacy files the project was read from */
export function ledgerText(
  { ledger }: Pick<Compiled, 'ledger'>,
  lines: LinesOf,
  format: LedgerFormatId,
): string {
  const rows = entriesOf(ledger).map((entry) => toRow(entry, ledger, lines(entry.document.file)));
  return ledgerFormats.find(({ id }) => id === format)?.write(rows, ledger.counts) ?? '';
}
