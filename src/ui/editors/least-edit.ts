/** The smallest replacements that turn one text into another, so that an editor keeps its caret. */
import { changedLines } from '#core/text/line-diff.ts';

export interface TextEdit {
  /** UTF-16 offsets into the text before any edit, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One edit for each run of changed lines, in the order of the text; they do not overlap. */
export function leastEdits(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const lines = linesOf(before);
  let line = 0;
  let offset = 0;
  return changedLines(lines, linesOf(after)).map(({ start, end, lines: replacing }) => {
    for (; line < start; line += 1) offset += lines[line]?.length ?? 0;
    return shortened(lines.slice(start, end).join(''), replacing.join(''), offset);
  });
}

/** With their ends, so that the lines together are the text. */
function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** Leaves out what both begin and end with. @param at offset the old text stands at */
function shortened(old: string, replacing: string, at: number): TextEdit {
  const shorter = Math.min(old.length, replacing.length);
  let start = 0;
  while (start < shorter && old[start] === replacing[start]) start += 1;
  let tail = 0;
  while (tail < shorter - start && old.at(-1 - tail) === replacing.at(-1 - tail)) tail += 1;
  return {
    start: at + start,
    end: at + old.length - tail,
    text: replacing.slice(start, replacing.length - tail),
  };
}
