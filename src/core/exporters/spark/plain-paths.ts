/**
 * What tables are called in the catalog of a session, which takes letters from A to Z, digits and
 * underscores only: it would fail when a table of another name is made.
 */
import { nameTaker } from '#core/model/free-name.ts';

/** A table by its parts: schemas, then its name. All may hold tokens. */
type Path = readonly string[];

/** Tokens stay. Never empty. */
export function plainPart(text: string): string {
  if (/^(?:\w|\{\w+\})+$/.test(text)) return text;
  const pieces = text.replace(/\{\w+\}|\W+/g, (piece) => (piece.startsWith('{') ? piece : '_'));
  const plain = pieces.replace(/^_+|_+$/g, '');
  // A name of which nothing is left is told from others by its letters.
  return plain || `_${Array.from(text, (letter) => letter.codePointAt(0)?.toString(16)).join('_')}`;
}

/**
 * Paths that are plain are kept; of others no two become the same, in whatever environment and
 * letter case.
 * @param outside tables of others, as programs call them
 * @param valuesOf a text as it is in each environment
 */
export function plainPaths(
  tables: readonly Path[],
  outside: readonly string[],
  valuesOf: (text: string) => readonly string[],
): (path: Path) => string {
  const changed = tables.filter((path) => !isPlain(path));
  if (changed.length === 0) return plainPath;
  const take = nameTaker([...tables.filter(isPlain).map(plainPath), ...outside], valuesOf);
  const others = new Map<string, string>();
  for (const path of changed) {
    if (!others.has(keyOf(path))) others.set(keyOf(path), take(plainPath(path)));
  }
  return (path) => others.get(keyOf(path)) ?? plainPath(path);
}

function isPlain(path: Path): boolean {
  return plainPath(path) === path.join('.');
}

function plainPath(path: Path): string {
  return path.map(plainPart).join('.');
}

/** Names may hold dots. */
function keyOf(path: Path): string {
  return JSON.stringify(path);
}
