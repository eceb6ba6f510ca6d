/** Finds what differs between two plain values, as the shortest key paths that tell. */
import { isObject, valueAt } from '#core/model/value-at.ts';
import { sameValue } from '#core/text/same-value.ts';

export type Path = readonly string[];

/** Paths at which the two differ. Lists are compared as a whole, unless they hold objects. */
export function differences(before: unknown, after: unknown, path: Path = []): readonly Path[] {
  if (sameValue(before, after)) return [];
  const keys = keysToLookInto(before, after);
  if (!keys) return [path];
  return keys.flatMap((key) =>
    differences(valueAt(before, [key]), valueAt(after, [key]), [...path, key]),
  );
}

function keysToLookInto(before: unknown, after: unknown): readonly string[] | undefined {
  if (isObject(before) && isObject(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])];
  }
  const areLists = Array.isArray(before) && Array.isArray(after) && before.length === after.length;
  return areLists && before.every(isObject) ? Object.keys(before) : undefined;
}
