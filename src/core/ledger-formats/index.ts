/** Every form the ledger can be written in. Add a file beside this one, then a line here. */
import { csv } from './csv.ts';
import type { LedgerFormat } from './define.ts';
import { json } from './json.ts';
import { md } from './md.ts';

export const ledgerFormats = [csv, json, md] as const satisfies readonly LedgerFormat[];
export type LedgerFormatId = (typeof ledgerFormats)[number]['id'];
