/** Where the fields of a node stand in its text, so that form and text can light each other. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { readYaml } from '#core/text/read-yaml.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import { firstKey, keyRange, placeOf, type Range, valueAt } from './source-places.ts';

export interface FieldPlace {
  /** Absent: the path ends in a list element. */
  readonly key?: Range;
  /** What is written there; of what is missing, the key of the nearest object around it. */
  readonly value: Range;
  /** Key and value together. */
  readonly whole: Range;
}

/**
 * Where a field stands: `['flows', 'orders', 'from']`, `['name']`.
 * @returns absent: the text cannot be read, or is about several nodes
 */
export function fieldPlace(text: string, path: FieldPath): FieldPlace | undefined {
  const read = readYaml({ path: '', text });
  if (!read.ok || read.document.root.kind !== 'object') return undefined;
  const { root } = read.document;
  const known = nearest(root, path);
  const value = known.length === 0 ? firstKey(root) : placeOf(root, known);
  const key = keyRange(root, known);
  const whole = { start: key?.start ?? value.start, end: Math.max(key?.end ?? 0, value.end) };
  return key ? { key, value, whole } : { value, whole };
}

/** The longest beginning of a path that leads to something. */
function nearest(root: SourceValue, path: FieldPath): FieldPath {
  const isThere = valueAt(root, path) !== undefined;
  return isThere || path.length === 0 ? path : nearest(root, path.slice(0, -1));
}
