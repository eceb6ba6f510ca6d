/**
 * The ledger for spreadsheets: one line for each row, as RFC 4180 has it.
 *
 * Spreadsheets run cells that begin with `=`, `+`, `-`, `@`, a tab or a line break as formulas, and
 * the cells come from uploaded files. Such a cell begins with an apostrophe here, which spreadsheets
 * do not show; programs that read the file have to take it away, or read the JSON form.
 */
import { type LedgerRow, statusTitles } from '#core/ledger/ledger.ts';
import { defineLedgerFormat } from './define.ts';

const header = [
  ...['File', 'Line', 'Column', 'Key', 'Legacy value', 'Status', 'Reason', 'Tables', 'Written to'],
];
const startsFormula = /^[=+\-@\t\r\n]/;
const needsQuotes = /[",\r\n]/;

export const csv = defineLedgerFormat({
  id: 'csv',
  title: 'CSV',
  write: (rows) => [header, ...rows.map(cellsOf)].map(lineOf).join(''),
});

function cellsOf(row: LedgerRow): readonly (string | number)[] {
  const { file, line, column, path, value, status, reason = '', nodes, outputs } = row;
  const places = outputs.map((output) => `${output.file} ${output.path}`.trimEnd());
  return [
    ...[file, line, column, path, value],
    ...[statusTitles[status], reason, nodes.join('; '), places.join('; ')],
  ];
}

function lineOf(cells: readonly (string | number)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const safe = startsFormula.test(cell) ? `'${cell}` : cell;
  return needsQuotes.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
