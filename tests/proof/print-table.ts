/** Prints what was proven as a table. */

export interface Verdict {
  readonly project: string;
  readonly run: string;
  readonly tables: number;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly seconds: number;
  readonly isFine: boolean;
  readonly words: string;
}

const heads = ['project', 'run', 'tables', 'rows in', 'rows out', 'seconds', 'verdict'];

export function printTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ project, run, tables, rowsIn, rowsOut, seconds, isFine, words }) => [
    project,
    run,
    ...[tables, rowsIn, rowsOut, seconds].map(String),
    isFine ? words : 'FAILED, see above',
  ]);
  const widths = heads.map((head, index) =>
    Math.max(head.length, ...rows.map((row) => (row[index] ?? '').length)),
  );
  const lineOf = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [lineOf(heads), rule, ...rows.map(lineOf)].join('\n');
}
