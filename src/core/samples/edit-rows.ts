/** Changes of sample rows; each gives the rows as they are after it. */
import { withNameChanged } from '#core/model/named-entries.ts';
import type { Sample, SampleRow } from '#core/model/samples.ts';
import { readSample, type SampleKind, sampleText } from './sample-kind.ts';

type Rows = readonly SampleRow[];

/** @param value absent: the row says nothing in the column any more */
export function withCell(
  rows: Rows,
  {
    row,
    column,
    value,
  }: { readonly row: number; readonly column: string; readonly value?: Sample },
): Rows {
  return rows.map((one, index) => (index === row ? withValue(one, column, value) : one));
}

/** Adds rows below another. @param below -1: before all */
export function withRowsBelow(rows: Rows, below: number, added: Rows): Rows {
  return rows.toSpliced(below + 1, 0, ...added);
}

/** @param row counted from 0 */
export function withoutRow(rows: Rows, row: number): Rows {
  return rows.toSpliced(row, 1);
}

/** Other columns keep their order. */
export function withoutColumn(rows: Rows, column: string): Rows {
  return rows.map((row) => withValue(row, column, undefined));
}

/** The column keeps its place among the others. */
export function withColumnRenamed(rows: Rows, from: string, to: string): Rows {
  return rows.map((row) => withNameChanged(row, from, to));
}

export type ConvertedRows =
  | { readonly ok: true; readonly rows: Rows }
  | { readonly ok: false; readonly why: string };

/** Writes the values of a column as those of another kind, or says which of them cannot be. */
export function withColumnOf(
  rows: Rows,
  { column, from, to }: Readonly<Record<'from' | 'to', SampleKind>> & { readonly column: string },
): ConvertedRows {
  const converted: SampleRow[] = [];
  for (const [index, row] of rows.entries()) {
    const value = Object.hasOwn(row, column) ? row[column] : undefined;
    if (value === undefined || value === null) {
      converted.push(row);
      continue;
    }
    const read = convert(value, from, to);
    if (!read.ok) return { ok: false, why: `Row ${index + 1}: ${read.why}` };
    converted.push(withValue(row, column, read.value));
  }
  return { ok: true, rows: converted };
}

function convert(value: Sample, from: SampleKind, to: SampleKind) {
  if (to === 'json') return { ok: true, value } as const;
  const isPlainText = from === 'json' && typeof value === 'string';
  return readSample(isPlainText ? value : sampleText(value, from), to);
}

function withValue(row: SampleRow, column: string, value: Sample | undefined): SampleRow {
  const { [column]: _before, ...others } = row;
  if (value === undefined) return others;
  return Object.hasOwn(row, column)
    ? Object.fromEntries(
        Object.entries(row).map(([name, one]) => [name, name === column ? value : one]),
      )
    : { ...row, [column]: value };
}
