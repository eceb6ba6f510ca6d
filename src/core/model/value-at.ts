/** Reads values inside plain data by key. A name may be `constructor`: only what is own counts. */
import type { FieldPath } from './field-ref.ts';

/** An object as JSON has it: no list, and not null. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What an object or list has of its own under a key; absent: nothing, or it is neither. */
export function ownValue(container: unknown, key: string): unknown {
  const isContainer = typeof container === 'object' && container !== null;
  return isContainer && Object.hasOwn(container, key)
    ? (container as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** The value at a path; absent: there is none. */
export function valueAt(root: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>(ownValue, root);
}
