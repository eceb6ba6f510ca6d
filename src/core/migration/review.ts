/** How far the review of tables is, in words that can be sorted and filtered. */
import { type Acceptance, awaitsReview } from '#core/editing/acceptance.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';

/** What waits for somebody comes first when sorted. */
export const reviews = ['undecided', 'changed', 'open', 'with-readers', 'accepted'] as const;
export type Review = (typeof reviews)[number];

export interface Reviewed {
  readonly node: PipelineNode;
  readonly review: Review;
  /** Whether a legacy key needs a decision: acceptance does not make one. */
  readonly isUndecided: boolean;
}

const reviewWords: Readonly<Record<Review, string>> = {
  undecided: 'Needs a decision',
  changed: 'Changed since accepted',
  open: 'To review',
  'with-readers': 'With its tables',
  accepted: 'Accepted',
};

/**
 * A node that was changed since somebody accepted it is to be looked at again, whatever its keys
 * need.
 */
export function reviewOf(node: PipelineNode, acceptance: Acceptance, isUndecided: boolean): Review {
  if (acceptance === 'yes') return 'accepted';
  if (acceptance === 'changed') return 'changed';
  if (isUndecided) return 'undecided';
  return awaitsReview(node) ? 'open' : 'with-readers';
}

/** A decision that is needed is told of tables that were accepted, too. */
export function reviewText({ review, isUndecided }: Omit<Reviewed, 'node'>): string {
  const isStillUndecided = review === 'accepted' && isUndecided;
  return isStillUndecided ? 'Accepted, needs a decision' : reviewWords[review];
}

export interface ReviewCounts {
  readonly accepted: number;
  /** Of how many. */
  readonly total: number;
  readonly changed: number;
}

/** Sources are accepted with what reads them, so they count among the changed alone. */
export function countReviews(all: readonly Omit<Reviewed, 'isUndecided'>[]): ReviewCounts {
  const counted = all.filter(({ node }) => awaitsReview(node));
  return {
    accepted: counted.filter(({ review }) => review === 'accepted').length,
    total: counted.length,
    // A source that says something else is told of as well.
    changed: all.filter(({ review }) => review === 'changed').length,
  };
}

/** Such as `31 of 48 accepted, 2 changed since`; empty where there is nothing to accept. */
export function reviewProgress(all: readonly Omit<Reviewed, 'isUndecided'>[]): string {
  return progressWords(countReviews(all));
}

/** Empty where there is nothing to accept. */
export function progressWords({ accepted, total, changed }: ReviewCounts): string {
  return [
    total > 0 && `${formatCount(accepted)} of ${formatCount(total)} accepted`,
    changed > 0 && `${formatCount(changed)} changed since`,
  ]
    .filter(Boolean)
    .join(', ');
}
