/** Puts into words what stands where JSON allows something else. */
import { type Cursor, fail } from './cursor.ts';
import { failAtNumber } from './read-number.ts';

/** JSON's spelling of values that Python and JavaScript write otherwise. */
const spellings = new Map([
  ['True', 'true'],
  ['TRUE', 'true'],
  ['False', 'false'],
  ['FALSE', 'false'],
  ['None', 'null'],
  ['NULL', 'null'],
  ['Null', 'null'],
  ['undefined', 'null'],
]);
const wordPattern = /[\p{L}\p{N}_$][\p{L}\p{N}_$./:-]*/uy;
const placeholderPattern = /\$?\{\s*[\w.]+\s*\}/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** What stands at an offset, for the end of "Expected …, but found …". */
function foundAt(text: string, at: number): string {
  const word = matchAt(wordPattern, text, at);
  if (word) return word.length > 40 ? `${word.slice(0, 40)}…` : word.replace(/:$/, '');
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0x20);
  return character === '"' ? 'a double quote' : character;
}

/** Comments, single quotes and placeholders are wrong wherever they stand. */
function failAtForeign(cursor: Cursor): boolean {
  const { text, at } = cursor;
  const message = foreignAt(text, at);
  if (message) fail(cursor, message, at);
  return message !== undefined;
}

function foreignAt(text: string, at: number): string | undefined {
  const character = text.charAt(at);
  if (character === '#' || text.startsWith('//', at) || text.startsWith('/*', at)) {
    return 'JSON has no comments; take this one away.';
  }
  if (character === "'" || character === '`') {
    return 'JSON writes keys and texts in double quotes ("), not in single ones.';
  }
  if (character === '“' || character === '”') {
    return 'This is a typographic quote; JSON needs the plain double quote (").';
  }
  const placeholder = matchAt(placeholderPattern, text, at);
  return placeholder && `The placeholder ${placeholder} has to stand in double quotes.`;
}

/** Says why no value can be read at the cursor. */
export function failAtValue(cursor: Cursor): undefined {
  if (failAtForeign(cursor)) return;
  const { text, at } = cursor;
  const character = text.charAt(at);
  if (character === '') return failAtEnd(cursor, 'a value is missing');
  if (/[-+.\d]/.test(character)) return failAtNumber(cursor);
  const word = matchAt(wordPattern, text, at) ?? '';
  const spelling = spellings.get(word);
  if (spelling) return fail(cursor, `JSON writes ${spelling}, not ${word}.`, at);
  if (word === 'NaN' || word === 'Infinity') return fail(cursor, `JSON has no number ${word}.`, at);
  if (word)
    return fail(cursor, `${foundAt(text, at)} is a text without an opening double quote.`, at);
  return fail(cursor, `Expected a value, but found ${foundAt(text, at)}.`, at);
}

/** Says why no key of the object that begins at `start` can be read at the cursor. */
export function failAtKey(cursor: Cursor, start: number): undefined {
  if (failAtForeign(cursor)) return;
  const placeholder = foreignAt(cursor.text, start);
  if (placeholder) return fail(cursor, placeholder, start);
  const { text, at } = cursor;
  if (at >= text.length) return failAtEnd(cursor, 'an object is not closed with }');
  const word = matchAt(wordPattern, text, at);
  if (word) {
    return fail(cursor, `The key ${foundAt(text, at)} is without its opening double quote.`, at);
  }
  return fail(cursor, `Expected a key in double quotes, but found ${foundAt(text, at)}.`, at);
}

/**
 * Says why a list or an object cannot go on at the cursor.
 * @param wanted what is expected instead, such as "a comma or ] after the entry"
 * @param missing how the text is incomplete if it ends here, such as "a list is not closed with ]"
 */
export function failAtSeparator(cursor: Cursor, wanted: string, missing: string): undefined {
  const { text, at } = cursor;
  if (at >= text.length) return failAtEnd(cursor, missing);
  if (failAtForeign(cursor)) return;
  return fail(cursor, `Expected ${wanted}, but found ${foundAt(text, at)}.`, at);
}

/** @param at offset of the comma */
export function failAtTrailingComma(cursor: Cursor, at: number, last: string): undefined {
  return fail(
    cursor,
    `There is a comma after the last ${last}; JSON does not allow one there.`,
    at,
  );
}

/** @returns nothing: the cursor has noted the problem */
export function failAtRest(cursor: Cursor): undefined {
  if (failAtForeign(cursor)) return;
  const { text, at } = cursor;
  const advice = 'Several values need [ ] around them and commas between them.';
  return fail(
    cursor,
    `Expected the end of the file, but found ${foundAt(text, at)}. ${advice}`,
    at,
  );
}

function failAtEnd(cursor: Cursor, missing: string): undefined {
  const empty = cursor.text.trim() === '';
  return fail(
    cursor,
    empty ? 'The file is empty.' : `The file ends too early: ${missing}.`,
    cursor.at,
  );
}
