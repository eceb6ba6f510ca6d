/** What became of the legacy keys of a node, in one word. */
import type { LedgerCounts } from '#core/ledger/ledger.ts';
import { capitalised } from '#core/text/wording.ts';

/** What asks for somebody comes first. */
export const conversionStates = ['undecided', 'lost', 'noted', 'converted'] as const;
export type ConversionState = (typeof conversionStates)[number];

/** Said after the node's name, and when the pointer rests on its sign. */
export const conversionWords: Readonly<Record<ConversionState, string>> = {
  undecided: 'needs a decision',
  lost: 'not converted',
  noted: 'converted with notes',
  converted: 'converted',
};

/** The same as a title. @param state absent: no legacy file has it */
export function conversionTitle(state: ConversionState | undefined): string {
  return state === undefined ? 'Made here' : capitalised(conversionWords[state]);
}

/** @param counts absent: the node was not made from legacy keys */
export function conversionState(counts: LedgerCounts | undefined): ConversionState | undefined {
  if (!counts || counts.total === 0) return undefined;
  if (counts.needsDecision > 0) return 'undecided';
  if (counts.dropped === counts.total) return 'lost';
  return counts.dropped > 0 ? 'noted' : 'converted';
}
