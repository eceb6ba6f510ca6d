/** Counts how many rows of the ledger have each status. */
import type { LedgerCounts, LedgerStatus } from './ledger.ts';

export type OpenCounts = Record<LedgerStatus | 'total', number>;

/** Counts to be filled by `addStatus`. */
export function noCounts(): OpenCounts {
  return {
    total: 0,
    copied: 0,
    renamed: 0,
    moved: 0,
    split: 0,
    defaulted: 0,
    dropped: 0,
    needsDecision: 0,
  };
}

/** Counts one more row. */
export function addStatus(counts: OpenCounts, status: LedgerStatus): void {
  counts.total += 1;
  counts[status] += 1;
}

/** How many rows there are, in all and of each status. */
export function countStatuses(rows: readonly { readonly status: LedgerStatus }[]): LedgerCounts {
  const counts = noCounts();
  for (const { status } of rows) addStatus(counts, status);
  return counts;
}
