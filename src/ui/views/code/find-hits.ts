/** Finds the lines of a text that hold another. Pure. */
import type { TextKey } from '#core/notation/text-key.ts';
import { lineMapOf } from '#core/text/line-map.ts';

/** A place in one text. Lines and columns count from 1. */
export interface Hit {
  readonly key: TextKey;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  /** The line, without the spaces before it. */
  readonly preview: string;
  /** Where in the preview the hit begins. */
  readonly at: number;
}

/** Letter case does not count. @param wanted not empty */
export function hitsIn(key: TextKey, text: string, wanted: string): readonly Hit[] {
  const needle = wanted.toLowerCase();
  const lower = text.toLowerCase();
  const hits: Hit[] = [];
  // Few letters change their length with their case; a text that holds one is searched by lines.
  const hay = lower.length === text.length ? lower : text;
  for (let at = hay.indexOf(needle); at !== -1; at = hay.indexOf(needle, at + needle.length)) {
    hits.push(hitAt(key, text, { start: at, end: at + needle.length }));
  }
  return hits;
}

function hitAt(
  key: TextKey,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): Hit {
  const { line, column } = lineMapOf(text).positionAt(start);
  const lineStart = start - column + 1;
  const lineEnd = text.indexOf('\n', start);
  const whole = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd);
  const spaces = whole.length - whole.trimStart().length;
  return {
    key,
    line,
    column,
    length: end - start,
    preview: whole.trim(),
    at: column - 1 - spaces,
  };
}
