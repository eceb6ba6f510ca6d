/** Fits what people wrote to a schema: what does not fit is taken out piece by piece, and told. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { z } from '#core/model/zod.ts';

export interface Misfit {
  readonly kind: 'unknown-key' | 'missing' | 'wrong-value';
  /** Where it stands in what was written; of what is missing, where it should. */
  readonly path: FieldPath;
  /** What was taken out because of it: the value itself, or what cannot be without it. */
  readonly without: FieldPath;
  readonly value: unknown;
  readonly message: string;
}

export interface Fitted<T> {
  /** Absent: what is left does not fit as a whole. */
  readonly value: T | undefined;
  readonly misfits: readonly Misfit[];
  /** Where a value of what is left stood: entries that are taken out of a list move others up. */
  originOf(path: FieldPath): FieldPath;
}

interface Issue {
  readonly code?: string | undefined;
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly keys?: readonly string[];
  readonly errors?: readonly (readonly Issue[])[];
}

/**
 * @returns what is left of it in the form of the schema; the paths of misfits are those of what was
 * written
 */
export function fitSchema<S extends z.ZodType>(schema: S, written: unknown): Fitted<z.output<S>> {
  const gone = new Set<string>();
  const misfits: Misfit[] = [];
  const originOf = (path: FieldPath): FieldPath => originIn(written, gone, path);
  // Each round takes something away, so there are no more rounds than values.
  for (;;) {
    const left = without(written, gone, []);
    const parsed = schema.safeParse(left);
    if (parsed.success) return { value: parsed.data, misfits, originOf };
    const found = parsed.error.issues.flatMap((issue) => misfitsOf(issue, left, originOf));
    misfits.push(...found);
    if (found.some((one) => one.without.length === 0))
      return { value: undefined, misfits, originOf };
    for (const one of found) gone.add(keyOf(one.without));
  }
}

/** @param left what the issue is about; paths are told as they are in what was written */
function misfitsOf(
  { code, path, message, keys, errors = [] }: Issue,
  left: unknown,
  originOf: (path: FieldPath) => FieldPath,
): readonly Misfit[] {
  const here = path.map(String);
  const value = valueAt(left, here);
  if (code === 'unrecognized_keys') {
    return (keys ?? []).map((key) => {
      const place = originOf([...here, key]);
      const inner = valueAt(left, [...here, key]);
      return { kind: 'unknown-key', path: place, without: place, value: inner, message };
    });
  }
  if (code === 'invalid_union') {
    const deeper = errors.filter((issues) => issues.every((issue) => issue.path.length > 0));
    const inner = deeper.flat().map((issue) => ({ ...issue, path: [...path, ...issue.path] }));
    if (inner.length > 0) return inner.flatMap((issue) => misfitsOf(issue, left, originOf));
  }
  const at = originOf(here);
  const isMissing = value === undefined;
  const taken = isMissing ? at.slice(0, -1) : at;
  const kind = isMissing ? 'missing' : 'wrong-value';
  return [{ kind, path: at, without: taken, value, message }];
}

function without(value: unknown, gone: ReadonlySet<string>, path: FieldPath): unknown {
  if (gone.size === 0) return value;
  const isLeft = (step: string): boolean => !gone.has(keyOf([...path, step]));
  if (Array.isArray(value)) {
    return value.flatMap((one, index) =>
      isLeft(`${index}`) ? [without(one, gone, [...path, `${index}`])] : [],
    );
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => isLeft(key))
      .map(([key, inner]) => [key, without(inner, gone, [...path, key])]),
  );
}

function originIn(written: unknown, gone: ReadonlySet<string>, path: FieldPath): FieldPath {
  const origin: string[] = [];
  let value = written;
  for (const step of path) {
    const own = Array.isArray(value) ? leftIn(value, gone, origin)[Number(step)] : step;
    const next = own === undefined ? step : `${own}`;
    value = valueAt(value, [next]);
    origin.push(next);
  }
  return origin;
}

/** Where the entries of a list stood that are left of it. */
function leftIn(
  list: readonly unknown[],
  gone: ReadonlySet<string>,
  path: FieldPath,
): readonly number[] {
  return [...list.keys()].filter((index) => !gone.has(keyOf([...path, `${index}`])));
}

function keyOf(path: FieldPath): string {
  return JSON.stringify(path);
}
