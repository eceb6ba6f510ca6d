/** How many legacy keys are as they were, changed, open or left out: the ledger in five numbers. */
import type { LedgerCounts } from '#core/ledger/ledger.ts';

export const countKinds = ['copied', 'changed', 'defaulted', 'needsDecision', 'dropped'] as const;
export type CountKind = (typeof countKinds)[number];
export type MigrationCounts = Readonly<Record<CountKind, number>>;

export const countTitles: Readonly<Record<CountKind, string>> = {
  copied: 'Copied',
  changed: 'Changed',
  defaulted: 'Defaulted',
  needsDecision: 'To decide',
  dropped: 'Dropped',
};

/** @param counts absent: no legacy key is told of */
export function migrationCounts(counts: LedgerCounts | undefined): MigrationCounts {
  if (!counts) return sumOfCounts([]);
  const { copied, renamed, moved, split, defaulted, needsDecision, dropped } = counts;
  return { copied, changed: renamed + moved + split, defaulted, needsDecision, dropped };
}

/** All 0 where there are none. */
export function sumOfCounts(all: readonly MigrationCounts[]): MigrationCounts {
  const sum = { copied: 0, changed: 0, defaulted: 0, needsDecision: 0, dropped: 0 };
  for (const counts of all) for (const kind of countKinds) sum[kind] += counts[kind];
  return sum;
}
