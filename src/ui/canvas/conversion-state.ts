/** What became of the legacy keys of a node, in one word. */
import type { LedgerCounts } from '#core/ledger/ledger.ts';

export type ConversionState = 'converted' | 'noted' | 'undecided';

/** Said after the node's name, and when the pointer rests on its sign. */
export const conversionWords: Readonly<Record<ConversionState, string>> = {
  converted: 'converted',
  noted: 'converted with notes',
  undecided: 'needs a decision',
};

/** @param counts absent: the node was not made from legacy keys */
export function conversionState(counts: LedgerCounts | undefined): ConversionState | undefined {
  if (!counts || counts.total === 0) return undefined;
  if (counts.needsDecision > 0) return 'undecided';
  return counts.dropped > 0 ? 'noted' : 'converted';
}
