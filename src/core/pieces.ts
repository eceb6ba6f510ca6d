/**
 * Takes large plain values apart into pieces that are sent or stored one by one, so that no single
 * step of it takes long, and only pieces that changed have to go.
 */

import { namedEntries } from './model/named-entries.ts';
import { remember } from './model/remember.ts';

type Container = Readonly<Record<string, unknown>>;
type Entries = readonly (readonly [key: string, value: unknown])[];

/** Some entries of one object, or of one list, whose keys are its indices. */
export interface Piece {
  /** Keys that lead to the object or list; as one text, the piece's own number at its end. */
  readonly path: readonly string[];
  readonly key: string;
  readonly entries: Entries;
}

export interface Parts {
  /** The value with everything large left empty. */
  readonly frame: unknown;
  /** In the order of the value. */
  readonly pieces: readonly Piece[];
}

/** Most entries of one piece, and about how many characters of text. */
const mostEntries = 200;
const mostText = 500_000;
/** What is large stands near the top: deeper down nobody looks for it. */
const deepest = 3;

/** `frame` holds the value without what went into the pieces. */
export function takeApart(value: unknown): Parts {
  const pieces: Piece[] = [];
  return { frame: frameOf(value, [], pieces), pieces };
}

/** The value as it was. Objects and lists of the frame are filled in place. */
export function putTogether({ frame, pieces }: Parts): unknown {
  const root = { frame };
  for (const { path, entries } of pieces) {
    let container: object = root;
    for (const key of ['frame', ...path]) {
      // Every path of a piece leads through objects to one the frame holds.
      container = (container as Readonly<Record<string, object>>)[key] ?? container;
    }
    for (const [key, value] of entries) put(container, key, value);
  }
  return root.frame;
}

/** The pieces of `after` that `before` lacks, and the keys of those that are gone. */
export function changesOf(
  before: readonly Piece[],
  after: readonly Piece[],
): { readonly changed: readonly Piece[]; readonly gone: readonly string[] } {
  const known = new Map(before.map((piece) => [piece.key, piece]));
  const changed = after.filter((piece) => !isSame(known.get(piece.key), piece));
  for (const { key } of after) known.delete(key);
  return { changed, gone: [...known.keys()] };
}

function frameOf(value: unknown, path: readonly string[], pieces: Piece[]): unknown {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
  const parts = partsOf(value);
  for (const [index, entries] of parts.entries()) {
    pieces.push({ path, key: [...path, index].join('/'), entries });
  }
  if (parts.length > 0) return Array.isArray(value) ? [] : {};
  if (Array.isArray(value) || path.length === deepest) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, frameOf(inner, [...path, key], pieces)]),
  );
}

/** None: it is not large. What did not change since it was taken apart last has the very same parts. */
const partsOf = remember((value: object): readonly Entries[] => {
  // Of plain data: what is no list is a record.
  const entries = Array.isArray(value) ? Object.entries(value) : namedEntries(value as Container);
  return isLarge(entries) ? cut(entries) : [];
});

function isLarge(entries: Entries): boolean {
  return entries.length > mostEntries || entries.some(([, value]) => textIn(value) > mostText / 10);
}

function cut(entries: Entries): readonly Entries[] {
  const parts: Entries[] = [];
  let start = 0;
  let text = 0;
  entries.forEach(([, value], index) => {
    text += textIn(value);
    if (index + 1 - start < mostEntries && text < mostText && index + 1 < entries.length) return;
    parts.push(entries.slice(start, index + 1));
    start = index + 1;
    text = 0;
  });
  return parts;
}

/** Characters in the members of an object: enough to tell a file from a node. */
function textIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  let length = 0;
  for (const key in value) {
    const inner = (value as Container)[key];
    if (typeof inner === 'string') length += inner.length;
  }
  return length;
}

function isSame(before: Piece | undefined, { entries }: Piece): boolean {
  if (before?.entries === entries) return true;
  return (
    before?.entries.length === entries.length &&
    before.entries.every(([key, value], index) => {
      const other = entries[index];
      return key === other?.[0] && value === other[1];
    })
  );
}

/** Sets a key as plain data, `__proto__` too. */
function put(container: object, key: string, value: unknown): void {
  const plain = { value, enumerable: true, configurable: true, writable: true };
  if (key === '__proto__') Object.defineProperty(container, key, plain);
  else (container as Record<string, unknown>)[key] = value;
}
