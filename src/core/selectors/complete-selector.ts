/** What may be typed next in a search: the words before a colon, and the values after it. */

import { nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { isSelectorWord, type SearchedProject, selectorWords } from './selector-words.ts';

export interface SelectorOption {
  /** What takes the place of the text from `start` to the caret. */
  readonly text: string;
  readonly title: string;
}

export interface SelectorCompletion {
  readonly start: number;
  readonly options: readonly SelectorOption[];
}

const offeredAtOnce = 8;
/** The piece the caret is in: what leads it (`-`, `2+`), and what is typed of it. */
const piece = /(?:^|[\s,|])(?<lead>[-!]?(?:\d*\+)?)(?<typed>[^\s,|]*)$/;

/** @param caret offset in the text; only what stands before it counts */
export function completeSelector(
  text: string,
  caret: number,
  project: SearchedProject,
): SelectorCompletion {
  const { lead = '', typed = '' } = piece.exec(text.slice(0, caret))?.groups ?? {};
  const [, before = '', after = ''] = /^(\w+):(.*)$/.exec(typed) ?? [];
  const word = before.toLowerCase();
  if (before !== '' && isSelectorWord(word)) {
    const values = selectorWords[word].values ?? valuesIn(word, project);
    return { start: caret - after.length, options: offered(values, after) };
  }
  if (lead !== '' && /[+]/.test(lead)) {
    return { start: caret - typed.length, options: offered(namesOf(project.pipeline), typed) };
  }
  return { start: caret - typed.length, options: wordOptions(typed) };
}

/** Nothing is offered before the first letter: the list would be in the way of what is found. */
function wordOptions(typed: string): readonly SelectorOption[] {
  if (typed === '') return [];
  return Object.entries(selectorWords)
    .filter(([word]) => word.startsWith(typed.toLowerCase()))
    .map(([word, { title }]) => ({ text: `${word}:`, title }));
}

function valuesIn(word: keyof typeof selectorWords, project: SearchedProject): readonly string[] {
  const valuesOf = selectorWords[word].valuesIn(project);
  return [...new Set(nodesOf(project.pipeline).flatMap(valuesOf))].sort(compareNames);
}

function namesOf(pipeline: Pipeline): readonly string[] {
  return [...new Set(nodesOf(pipeline).map(({ name }) => name))].sort(compareNames);
}

function offered(values: readonly string[], typed: string): readonly SelectorOption[] {
  const wanted = typed.replaceAll('"', '').toLowerCase();
  const isDone = values.some((value) => value.toLowerCase() === wanted);
  if (isDone) return [];
  return values
    .filter((value) => value.toLowerCase().includes(wanted))
    .slice(0, offeredAtOnce)
    .map((value) => ({ text: /[\s,|]/.test(value) ? `"${value}"` : value, title: '' }));
}
