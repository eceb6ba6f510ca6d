/** Fills one output file key by key, and notes for each which field of the model it comes from. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { Book, Origin } from '../../book.ts';

export interface SpecWriter {
  /** What has been put so far. Keys stand in the order in which they were first put. */
  readonly spec: Readonly<Record<string, unknown>>;
  /**
   * Puts a value at a key path; `undefined` leaves the key out. Steps into lists are their indices.
   * Values may be those of the model: what is put into them must be made own first (`own`).
   */
  put(path: FieldPath, value: unknown, ...origins: readonly Origin[]): void;
  /** Makes the objects on the way to a path, as far as they are there, copies of the file's own. */
  own(path: FieldPath): void;
  /** Notes where a field stands without putting anything. */
  trace(path: FieldPath, ...origins: readonly Origin[]): void;
}

type Container = Record<string, unknown>;

/** @param file path of the file, which traces name */
export function createSpecWriter(file: string, book: Book): SpecWriter {
  const spec: Container = {};
  const trace: SpecWriter['trace'] = (path, ...origins) => {
    for (const origin of origins) book.trace(origin, file, path);
  };
  return {
    spec,
    trace,
    own: (path) => ownAt(spec, path),
    put(path, value, ...origins) {
      if (value === undefined) return;
      setAt(spec, path, value);
      trace(path, ...origins);
    },
  };
}

/** Writes into the part of a file that stands at `base`. */
export function writerWithin(writer: SpecWriter, base: FieldPath): SpecWriter {
  return {
    spec: writer.spec,
    put: (path, value, ...origins) => writer.put([...base, ...path], value, ...origins),
    own: (path) => writer.own([...base, ...path]),
    trace: (path, ...origins) => writer.trace([...base, ...path], ...origins),
  };
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

function ownAt(root: Container, path: FieldPath): void {
  let container = root;
  for (const key of path) {
    const inner = Object.hasOwn(container, key) ? container[key] : undefined;
    if (typeof inner !== 'object' || inner === null) return;
    const copy = Array.isArray(inner) ? [...inner] : { ...inner };
    defineKey(container, key, copy);
    // A list is a container, too: its indices are its keys.
    container = copy as Container;
  }
}

/** Sets a key as plain data, `__proto__` too. */
function defineKey(container: Container, key: string, value: unknown): void {
  if (key !== '__proto__') container[key] = value;
  else Object.defineProperty(container, key, { value, enumerable: true, configurable: true });
}
