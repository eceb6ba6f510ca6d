/** The shape every ledger format has. One file per format sits beside this one. */
import type { LedgerCounts, LedgerRow } from '#core/ledger/ledger.ts';

export interface LedgerFormat<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  readonly mediaType: string;
  /** The whole text. @param counts of `rows` */
  write(rows: readonly LedgerRow[], counts: LedgerCounts): string;
}

/** Gives the format back; its id stays literal in the type. */
export function defineLedgerFormat<const Id extends string>(
  format: LedgerFormat<Id>,
): LedgerFormat<Id> {
  return format;
}
