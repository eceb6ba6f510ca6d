/** The smallest replacement that turns one text into another, so that an editor keeps its caret. */

export interface TextEdit {
  /** UTF-16 offsets into the text before the edit, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What lies between the longest common beginning and end. Absent: the texts are the same. */
export function leastEdit(before: string, after: string): TextEdit | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}
