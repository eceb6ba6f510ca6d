/**
 * Rows for spreadsheets, as RFC 4180 has it.
 *
 * Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, a tab or a line break as formulas, and
 * the cells come from uploaded files. Such a cell begins with an apostrophe here, which spreadsheets
 * do not show; programs that read the file have to take it away.
 */

const startsFormula = /^[=+\-@\t\r\n]/;
const needsQuotes = /[",\r\n]/;

/** Lines end in CR LF, as the RFC has it. */
export function csvText(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
