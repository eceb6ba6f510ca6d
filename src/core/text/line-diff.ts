/** Which lines differ between two texts of the length people edit by hand. */

/** Lines of the text before that others stand in for: from `start`, up to and without `end`. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly lines: readonly string[];
}

/** Above this many comparisons, what differs counts as one change. */
const mostComparisons = 4_000_000;

/** @returns in the order of the text; two changes never touch each other */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
): readonly LineChange[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;

  const old = before.slice(head, before.length - tail);
  const replacing = after.slice(head, after.length - tail);
  if (old.length + replacing.length === 0) return [];
  if (old.length * replacing.length > mostComparisons) {
    return [{ start: head, end: head + old.length, lines: replacing }];
  }
  return changesBetween(old, replacing).map(({ start, end, lines }) => ({
    start: start + head,
    end: end + head,
    lines,
  }));
}

function changesBetween(old: readonly string[], replacing: readonly string[]): LineChange[] {
  const common = commonLengths(old, replacing);
  const changes: LineChange[] = [];
  let [a, b, start, from] = [0, 0, 0, 0];
  const close = (): void => {
    if (a > start || b > from) changes.push({ start, end: a, lines: replacing.slice(from, b) });
  };
  while (a < old.length && b < replacing.length) {
    if (old[a] === replacing[b]) {
      close();
      a += 1;
      b += 1;
      [start, from] = [a, b];
    } else if (lengthAt(common, a + 1, b) >= lengthAt(common, a, b + 1)) a += 1;
    else b += 1;
  }
  [a, b] = [old.length, replacing.length];
  close();
  return changes;
}

type Lengths = readonly Uint32Array[];

/** How many lines both have in common from each pair of lines on. */
function commonLengths(old: readonly string[], replacing: readonly string[]): Lengths {
  const rows = Array.from({ length: old.length + 1 }, () => new Uint32Array(replacing.length + 1));
  for (let a = old.length - 1; a >= 0; a -= 1) {
    const row = rows[a];
    for (let b = replacing.length - 1; row && b >= 0; b -= 1) {
      row[b] =
        old[a] === replacing[b]
          ? lengthAt(rows, a + 1, b + 1) + 1
          : Math.max(lengthAt(rows, a + 1, b), lengthAt(rows, a, b + 1));
    }
  }
  return rows;
}

function lengthAt(lengths: Lengths, a: number, b: number): number {
  return lengths[a]?.[b] ?? 0;
}
