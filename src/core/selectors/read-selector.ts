/** Reads a search: words, `word:value`, `+` around names for lineage, `-` for not, commas for or. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import { listed } from '#core/text/wording.ts';
import type { Selector, SelectorError, SelectorRead, Term } from './selector.ts';
import { isSelectorWord, type SelectorWord, selectorWords } from './selector-words.ts';
import { patternOf } from './text-pattern.ts';

/** A comma or bar, or anything between blanks; a quoted part may hold all of them. */
const pieces = /[,|]|(?:"[^"]*"?|[^\s,|"])+/g;
/** Not, how far upstream, what, how far downstream. */
const termParts = /^(?<not>[-!]?)(?<up>(?:\d*\+)?)(?<what>.*?)(?<down>(?:\+\d*)?)$/s;

/** An empty text is an empty search, which finds all. */
export function readSelector(text: string): SelectorRead {
  const alternatives: Term[][] = [[]];
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    if (piece === ',' || piece === '|') {
      alternatives.push([]);
      continue;
    }
    const term = readTerm(piece);
    if (typeof term === 'string') return mistake(term, index, index + piece.length);
    alternatives.at(-1)?.push(term);
  }
  return { ok: true, selector: withoutGaps(alternatives) };
}

/** A comma at the end is one that is about to be followed by something. */
function withoutGaps(alternatives: readonly (readonly Term[])[]): Selector {
  return alternatives.filter((terms) => terms.length > 0);
}

function mistake(message: string, start: number, end: number): SelectorRead {
  const error: SelectorError = { message, start, end };
  return { ok: false, error };
}

/** @returns what is wrong with it, in words, if it is no term */
function readTerm(piece: string): Term | string {
  const { not = '', up = '', what = '', down = '' } = termParts.exec(piece)?.groups ?? {};
  const valued = readValue(what);
  if (typeof valued === 'string') return valued;
  if (valued.value === '') return emptyWords(piece, not, up !== '' || down !== '');
  return {
    ...valued,
    isNot: not !== '',
    ...(up !== '' && { upstream: depthOf(up) }),
    ...(down !== '' && { downstream: depthOf(down) }),
  };
}

function emptyWords(piece: string, not: string, isLineage: boolean): string {
  if (isLineage) return `“${piece}” needs the name of a table, such as +orders or orders+2.`;
  if (not === '') return '“""” holds no text to search for.';
  return `“${piece}” needs something to leave out, such as ${not}layer:bronze.`;
}

/** `+`: all the way; `2+` and `+2`: two links. */
function depthOf(written: string): number {
  const digits = written.replace('+', '');
  return digits === '' ? Number.POSITIVE_INFINITY : Number(digits);
}

function readValue(what: string): Pick<Term, 'word' | 'value'> | string {
  const [, before = '', after = ''] = /^(\w+):(.*)$/s.exec(what) ?? [];
  if (before === '') return { value: unquoted(what) };
  const word = before.toLowerCase();
  if (!isSelectorWord(word)) return unknownWord(before);
  const value = unquoted(after);
  if (value === '') {
    return `“${before}:” needs a value right after the colon, such as ${selectorWords[word].example}.`;
  }
  return unknownValue(word, value) ?? { word, value };
}

function unquoted(text: string): string {
  return text.replaceAll('"', '').trim().toLowerCase();
}

function unknownWord(word: string): string {
  const known = Object.keys(selectorWords);
  const near = nearMissFinder(known)(word);
  const all = `Words before a colon are ${listed(known)}.`;
  return near === undefined
    ? `No search word is called “${word}”. ${all}`
    : `No search word is called “${word}”. Did you mean ${near}:?`;
}

function unknownValue(word: SelectorWord, value: string): string | undefined {
  const { values } = selectorWords[word];
  if (values?.some(patternOf(value, 'start')) !== false) return undefined;
  const near = nearMissFinder(values)(value);
  const question = near === undefined ? `It can be ${listed(values)}.` : `Did you mean ${near}?`;
  return `No ${word} is called “${value}”. ${question}`;
}
