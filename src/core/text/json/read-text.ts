/** Reads one JSON text in double quotes. */
import { type Cursor, fail } from './cursor.ts';

const quote = 0x22;
const backslash = 0x5c;

/** Reads the text whose opening quote is at the cursor, and moves behind its closing quote. */
export function readText(cursor: Cursor): string | undefined {
  const { text } = cursor;
  const start = cursor.at + 1;
  let at = start;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return text.slice(start, at);
    }
    if (code === backslash) return readEscapedText(cursor, at);
    // NaN, at the end of the file, is not above 0x1f either.
    if (!(code > 0x1f)) return failInText(cursor, at);
    at += 1;
  }
}

/** Reads a text with escapes; those before `firstEscape` are known to have none. */
function readEscapedText(cursor: Cursor, firstEscape: number): string | undefined {
  const { text } = cursor;
  let read = '';
  let from = cursor.at + 1;
  let at = firstEscape;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      cursor.at = at + 1;
      return read + text.slice(from, at);
    }
    if (!(code > 0x1f)) return failInText(cursor, at);
    at += 1;
    if (code !== backslash) continue;
    const escaped = readEscape(cursor, at);
    if (!escaped) return undefined;
    read += text.slice(from, at - 1) + escaped.character;
    from = at + escaped.length;
    at = from;
  }
}

interface Escape {
  readonly character: string;
  /** Characters behind the backslash. */
  readonly length: number;
}

const shortEscapes: Readonly<Record<string, Escape>> = {
  '"': { character: '"', length: 1 },
  '\\': { character: '\\', length: 1 },
  '/': { character: '/', length: 1 },
  b: { character: '\b', length: 1 },
  f: { character: '\f', length: 1 },
  n: { character: '\n', length: 1 },
  r: { character: '\r', length: 1 },
  t: { character: '\t', length: 1 },
};
const fourHexDigits = /^[0-9a-f]{4}$/i;

/** @param at offset of the character behind the backslash */
function readEscape(cursor: Cursor, at: number): Escape | undefined {
  const letter = cursor.text.charAt(at);
  const short = shortEscapes[letter];
  if (short) return short;
  if (letter !== 'u') {
    const advice = 'A backslash in a text is written as \\\\.';
    return fail(cursor, `JSON has no escape "\\${letter}". ${advice}`, at - 1);
  }
  const digits = cursor.text.slice(at + 1, at + 5);
  if (!fourHexDigits.test(digits)) {
    return fail(cursor, 'Expected four hexadecimal digits after \\u.', at - 1);
  }
  return { character: String.fromCharCode(Number.parseInt(digits, 16)), length: 5 };
}

function failInText(cursor: Cursor, at: number): undefined {
  const start = cursor.at;
  const character = cursor.text.charAt(at);
  if (character === '') {
    return fail(cursor, 'This text is never closed: its closing double quote is missing.', start);
  }
  if (character === '\n' || character === '\r') {
    const advice = 'Close it with a double quote, or write the line break as \\n.';
    return fail(cursor, `This text is not closed on its line. ${advice}`, start);
  }
  if (character === '\t') return fail(cursor, 'A tab in a text has to be written as \\t.', at);
  const written = `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return fail(cursor, `This control character has to be written as ${written}.`, at);
}
