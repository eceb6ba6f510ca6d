/** Finds values of a tree by key path, and what was written there. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type {
  SourceMember,
  SourceObject,
  SourceScalar,
  SourceValue,
} from '#core/text/source-tree.ts';

/** UTF-16 offsets, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The member that holds: of several with one key, the last. */
export function memberOf({ members }: SourceObject, key: string): SourceMember | undefined {
  return members.findLast((member) => member.key === key);
}

/** A step into a value; absent: there is nothing. */
export function childOf(value: SourceValue | undefined, key: string): SourceValue | undefined {
  if (value?.kind === 'object') return memberOf(value, key)?.value;
  return value?.kind === 'array' ? value.items[Number(key)] : undefined;
}

/** Absent: the text says nothing there. */
export function valueAt(root: SourceValue, path: FieldPath): SourceValue | undefined {
  return path.reduce<SourceValue | undefined>(childOf, root);
}

/** The value at a path, or the nearest key on the way to what is not there. */
export function placeOf(root: SourceValue, path: FieldPath): Range {
  const value = valueAt(root, path);
  return value && value.start < value.end ? value : nearestKey(root, path);
}

function nearestKey(root: SourceValue, path: FieldPath): Range {
  if (path.length === 0) return firstKey(root);
  return keyRange(root, path) ?? nearestKey(root, path.slice(0, -1));
}

/** What belongs to the text as a whole is told at its first key: nothing stands closer. */
export function firstKey(root: SourceValue): Range {
  const [first] = root.kind === 'object' ? root.members : [];
  return first ? { start: first.keyStart, end: first.keyEnd } : root;
}

/** Where the key a path ends in is written; absent: it ends in a list, or leads nowhere. */
export function keyRange(root: SourceValue, path: FieldPath): Range | undefined {
  const parent = valueAt(root, path.slice(0, -1));
  const member = parent?.kind === 'object' ? memberOf(parent, path.at(-1) ?? '') : undefined;
  return member && { start: member.keyStart, end: member.keyEnd };
}

/** A scalar as a text: `1.0` and `True` as they are written. */
export function writtenText(text: string, { value, raw, start, end }: SourceScalar): string {
  return typeof value === 'string' ? value : (raw ?? text.slice(start, end));
}
