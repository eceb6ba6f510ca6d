/** Compares two values part by part: which keys came, went, or hold something else. */

import type { FieldPath } from '#core/model/field-ref.ts';
import { isObject, ownValue } from '#core/model/value-at.ts';

export interface ValueChange {
  /** Keys from the outside in. A list counts as one value. */
  readonly path: FieldPath;
  /** Absent: it was not there. */
  readonly before?: unknown;
  /** Absent: it is not there any longer. */
  readonly after?: unknown;
}

/** @returns the changes from one value to the other, in the order of the keys; none when equal */
export function compareValues(before: unknown, after: unknown): readonly ValueChange[] {
  const changes: ValueChange[] = [];
  collect(before, after, [], changes);
  return changes;
}

function collect(before: unknown, after: unknown, path: FieldPath, changes: ValueChange[]): void {
  if (before === after) return;
  if (isObject(before) && isObject(after)) {
    for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
      collect(ownValue(before, key), ownValue(after, key), [...path, key], changes);
    }
  } else if (!isSameValue(before, after)) {
    const was = before === undefined ? {} : { before };
    const is = after === undefined ? {} : { after };
    changes.push({ path, ...was, ...is });
  }
}

/** Key order does not count within lists either. */
function isSameValue(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((value, index) => isSameValue(value, b[index]));
  }
  if (isObject(a) && isObject(b)) return compareValues(a, b).length === 0;
  return a === b;
}
