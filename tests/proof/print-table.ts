/** Prints what was proven as a table. */

export interface Verdict {
  readonly project: string;
  readonly run: string;
  readonly tables: number;
  readonly rowsIn: number;
  readonly rowsOut: number;
  readonly seconds: number;
  /** How many checks it stands for were as expected, and how many were not. */
  readonly passed: number;
  readonly failed: number;
  readonly words: string;
}

const heads = ['project', 'run', 'tables', 'rows in', 'rows out', 'seconds', 'verdict'];

export function printTable(verdicts: readonly Verdict[]): string {
  const rows = verdicts.map(({ project, run, tables, rowsIn, rowsOut, seconds, failed, words }) => [
    project,
    run,
    ...[tables, rowsIn, rowsOut, seconds].map(String),
    failed === 0 ? words : 'FAILED, see above',
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

export function sumOf<One>(all: readonly One[], of: (one: One) => number): number {
  return all.reduce((total, one) => total + of(one), 0);
}
