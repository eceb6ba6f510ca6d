/** Steps as plans write them most often. */
import type { Step } from './plan.ts';

/** All columns there are, and these beside them. */
export function adding(...expressions: readonly string[]): Step {
  return { kind: 'select', expressions: ['*', ...expressions] };
}

/** Rows that meet every condition. */
export function where(...conditions: readonly string[]): Step {
  return { kind: 'where', conditions };
}

/** All columns but these. */
export function drop(...columns: readonly string[]): Step {
  return { kind: 'drop', columns };
}
