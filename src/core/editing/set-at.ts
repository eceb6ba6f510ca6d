/** Sets or clears one value inside a draft, by its path. */

import type { FieldPath } from '#core/model/field-ref.ts';
import { valueAt } from '#core/model/value-at.ts';

type Container = Record<string, unknown>;

/**
 * What is not there is left alone: the path may come from a check of an older document.
 * @param value absent: the value is taken away; a list element is taken out of its list
 */
export function setAt(root: unknown, path: FieldPath, value: unknown): void {
  const last = path.at(-1);
  const container = valueAt(root, path.slice(0, -1));
  if (last === undefined || typeof container !== 'object' || container === null) return;
  if (Array.isArray(container)) setElement(container, Number(last), value);
  // What is neither a text nor a list is an object, which may get any key.
  else if (value !== undefined) (container as Container)[last] = value;
  else if (Object.hasOwn(container, last)) delete (container as Container)[last];
}

function setElement(list: unknown[], index: number, value: unknown): void {
  const isThere = Number.isInteger(index) && index >= 0 && index <= list.length;
  if (isThere && value === undefined) list.splice(index, 1);
  else if (isThere) list[index] = value;
}
