/** The ledger for spreadsheets: one line for each row. */
import { type LedgerRow, statusTitles } from '#core/ledger/ledger.ts';
import { csvText } from '#core/text/csv-text.ts';
import { defineLedgerFormat } from './define.ts';

const header = [
  ...['File', 'Line', 'Column', 'Key', 'Legacy value', 'Status', 'Reason', 'Tables', 'Written to'],
];

export const csv = defineLedgerFormat({
  id: 'csv',
  title: 'CSV',
  mediaType: 'text/csv',
  write: (rows) => csvText([header, ...rows.map(cellsOf)]),
});

function cellsOf(row: LedgerRow): readonly (string | number)[] {
  const { file, line, column, path, value, status, reason = '', nodes, outputs } = row;
  const places = outputs.map((output) => `${output.file} ${output.path}`.trimEnd());
  return [
    ...[file, line, column, path, value],
    ...[statusTitles[status], reason, nodes.join('; '), places.join('; ')],
  ];
}
