/** Cuts texts in two, never through a character that takes two code units. */

/** @param at code units before the cut, or one less where that would halve a character */
export function splitText(text: string, at: number): readonly [head: string, tail: string] {
  const isInPair = /^[\ud800-\udbff][\udc00-\udfff]/.test(text.slice(at - 1, at + 1));
  const end = isInPair ? at - 1 : at;
  return [text.slice(0, end), text.slice(end)];
}
