/** Brings two changes of one text together, line by line. */
import { changedLines, type LineChange } from './line-diff.ts';

/**
 * @param base what both were made from
 * @param mine wins where both changed the same lines
 */
export function mergeLines(base: string, mine: string, theirs: string): string {
  if (base === theirs || mine === theirs) return mine;
  const lines = base.split('\n');
  const own = changedLines(lines, mine.split('\n'));
  const foreign = changedLines(lines, theirs.split('\n')).filter(
    (change) => !own.some((other) => meets(change, other)),
  );
  const merged: string[] = [];
  let at = 0;
  for (const { start, end, lines: replacing } of [...own, ...foreign].sort(byStart)) {
    merged.push(...lines.slice(at, start), ...replacing);
    at = end;
  }
  return [...merged, ...lines.slice(at)].join('\n');
}

/** Changes that only touch meet as well: which of them comes first is not known. */
function meets(a: LineChange, b: LineChange): boolean {
  return a.start <= b.end && b.start <= a.end;
}

function byStart(a: LineChange, b: LineChange): number {
  return a.start - b.start;
}
