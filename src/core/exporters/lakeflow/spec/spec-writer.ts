/** Fills one output file key by key, and notes for each which field of the model it comes from. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Book, Origin } from '../book.ts';

export interface SpecWriter {
  /** What has been put so far. Keys stand in the order in which they were first put. */
  readonly spec: Readonly<Record<string, unknown>>;
  /** Puts a value at a key path; `undefined` leaves the key out. Steps into lists are their indices. */
  put(path: FieldPath, value: unknown, ...origins: readonly Origin[]): void;
  /** Notes where a field stands without putting anything. */
  trace(path: FieldPath, ...origins: readonly Origin[]): void;
}

type Container = Record<string, unknown>;

export function createSpecWriter(file: string, book: Book): SpecWriter {
  const spec: Container = {};
  const trace: SpecWriter['trace'] = (path, ...origins) => {
    for (const origin of origins) book.trace(origin, file, path);
  };
  return {
    spec,
    trace,
    put(path, value, ...origins) {
      if (value === undefined) return;
      setAt(spec, path, ownCopy(value));
      trace(path, ...origins);
    },
  };
}

/** The model is never changed, so what is put into a file has to be the file's own. */
function ownCopy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ownCopy);
  return typeof value === 'object' && value !== null ? { ...value } : value;
}

const index = /^\d+$/;

/** Sets the value at a path, making the objects and lists on the way. */
export function setAt(root: Container, path: FieldPath, value: unknown): void {
  const last = path.at(-1);
  if (last === undefined) return;
  let container = root;
  for (let depth = 0; depth < path.length - 1; depth += 1) {
    const key = path[depth] ?? '';
    const inner = Object.hasOwn(container, key) ? container[key] : undefined;
    if (typeof inner === 'object' && inner !== null) {
      container = inner as Container;
    } else {
      const made: unknown = index.test(path[depth + 1] ?? '') ? [] : {};
      defineKey(container, key, made);
      container = made as Container;
    }
  }
  defineKey(container, last, value);
}

/** Sets a key as plain data, `__proto__` too. */
function defineKey(container: Container, key: string, value: unknown): void {
  if (key !== '__proto__') container[key] = value;
  else Object.defineProperty(container, key, { value, enumerable: true, configurable: true });
}
