/** Turns offsets into lines and columns, which only people need: inside, places are offsets. */

/** Both count from 1; a column is a UTF-16 unit. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

export interface LineMap {
  /** The place of an offset; offsets outside the text count as its nearest end. */
  positionAt(offset: number): Position;
}

/** A map of one text, whose lines end in CRLF, LF or CR. The text is searched at the first question. */
export function lineMapOf(text: string): LineMap {
  let starts: readonly number[] | undefined;
  return {
    positionAt(offset) {
      starts ??= lineStartsOf(text);
      const inside = Math.max(0, Math.min(offset, text.length));
      const line = lastAtMost(starts, inside);
      return { line: line + 1, column: inside - (starts[line] ?? 0) + 1 };
    },
  };
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  let lineFeed = text.indexOf('\n');
  let carriageReturn = text.indexOf('\r');
  while (lineFeed !== -1 || carriageReturn !== -1) {
    const returnsFirst = carriageReturn !== -1 && (lineFeed === -1 || carriageReturn < lineFeed);
    const end = returnsFirst && lineFeed !== carriageReturn + 1 ? carriageReturn : lineFeed;
    starts.push(end + 1);
    if (returnsFirst) carriageReturn = text.indexOf('\r', carriageReturn + 1);
    if (end === lineFeed) lineFeed = text.indexOf('\n', end + 1);
  }
  return starts;
}

/** Index of the last of the ascending numbers that is not above `limit`. */
function lastAtMost(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >>> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
