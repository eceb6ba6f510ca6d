/** Reads one JSON number, keeping its characters. */
import type { SourceScalar } from '../source-tree.ts';
import { type Cursor, fail } from './cursor.ts';

const jsonNumber = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const numberLike = /[-+.\w]+/y;

/** Reads the number whose first digit or minus is at the cursor. */
export function readNumber(cursor: Cursor): SourceScalar | undefined {
  const { text, at: start } = cursor;
  jsonNumber.lastIndex = start;
  const end = jsonNumber.test(text) ? jsonNumber.lastIndex : start;
  if (end === start || continuesWord(text.charCodeAt(end))) return failAtNumber(cursor);
  cursor.at = end;
  const raw = text.slice(start, end);
  return { kind: 'scalar', value: Number(raw), start, end, raw, fate: undefined };
}

/** True for what cannot follow a value: a digit, a letter, `_`, `.`, `+` or `-`. */
function continuesWord(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x2b ||
    code === 0x2d ||
    code === 0x2e
  );
}

/** Says what is wrong with the number, or with the word without quotes, at the cursor. */
export function failAtNumber(cursor: Cursor): undefined {
  const { text, at } = cursor;
  numberLike.lastIndex = at;
  const word = numberLike.exec(text)?.[0] ?? '';
  if (/^[-+]?0\d+$/.test(word)) {
    const advice = 'Take the zero away, or put the value in double quotes.';
    return fail(cursor, `The number ${word} begins with a zero. ${advice}`, at);
  }
  if (word.startsWith('+')) return fail(cursor, `The number ${word} begins with a plus.`, at);
  if (/^-?\d*\.\d*$/.test(word)) {
    return fail(cursor, `The number ${word} needs digits on both sides of its point.`, at);
  }
  return fail(cursor, `"${word}" is not a number; texts need double quotes.`, at);
}
