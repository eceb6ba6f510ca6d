/**
 * Reads the keys of a JSON text, equal ones as one string.
 *
 * Entries of a list mostly have the same keys in the same order, so the key that followed the latest
 * one before is compared with the text first: that takes no search for the end and no new string.
 */
import type { Cursor } from './cursor.ts';
import { readText } from './read-text.ts';

interface KnownKey {
  readonly key: string;
  /** What came after it last, unless that was written with escapes. */
  next: KnownKey | undefined;
}

export interface KeyReading {
  readonly known: Record<string, KnownKey>;
  latest: KnownKey;
}

/** One for each text: keys of other texts are not known. */
export function startKeys(): KeyReading {
  const known: Record<string, KnownKey> = Object.create(null);
  return { known, latest: { key: '', next: undefined } };
}

const quote = 0x22;

/** Reads the key whose opening quote is at the cursor, and moves behind its closing quote. */
export function readKey(cursor: Cursor, keys: KeyReading): string | undefined {
  const { next } = keys.latest;
  const start = cursor.at + 1;
  if (next && cursor.text.startsWith(next.key, start)) {
    const end = start + next.key.length;
    if (cursor.text.charCodeAt(end) === quote) {
      cursor.at = end + 1;
      keys.latest = next;
      return next.key;
    }
  }
  const key = readText(cursor);
  if (key === undefined) return undefined;
  const known = keys.known[key] ?? { key, next: undefined };
  keys.known[key] = known;
  const isPlain = cursor.at === start + key.length + 1;
  keys.latest.next = isPlain ? known : undefined;
  keys.latest = known;
  return known.key;
}
