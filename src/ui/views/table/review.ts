/** How far the review of tables is, in words that can be sorted and filtered. Pure. */
import type { Acceptance } from '#core/editing/acceptance.ts';
import { formatCount } from '#core/text/wording.ts';

/** What waits for somebody comes first when sorted. */
export const reviews = ['undecided', 'changed', 'open', 'accepted'] as const;
export type Review = (typeof reviews)[number];

export interface Reviewed {
  readonly review: Review;
  /** Whether a legacy key needs a decision: acceptance does not make one. */
  readonly isUndecided: boolean;
}

const reviewWords: Readonly<Record<Review, string>> = {
  undecided: 'Needs a decision',
  changed: 'Changed since accepted',
  open: 'To review',
  accepted: 'Accepted',
};

export function reviewOf(acceptance: Acceptance, isUndecided: boolean): Review {
  if (acceptance === 'yes') return 'accepted';
  if (acceptance === 'changed') return 'changed';
  return isUndecided ? 'undecided' : 'open';
}

export function reviewText({ review, isUndecided }: Reviewed): string {
  const isStillUndecided = review === 'accepted' && isUndecided;
  return isStillUndecided ? 'Accepted, needs a decision' : reviewWords[review];
}

/** Such as `31 of 48 accepted, 2 changed since`. */
export function reviewProgress(all: readonly Reviewed[]): string {
  const count = (wanted: Review): number => all.filter(({ review }) => review === wanted).length;
  const changed = count('changed');
  const since = changed > 0 ? `, ${formatCount(changed)} changed since` : '';
  return `${formatCount(count('accepted'))} of ${formatCount(all.length)} accepted${since}`;
}
