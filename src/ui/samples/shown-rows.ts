/** Which rows of a long table are in the page: the room that is left for the others. Pure. */
import type { SampleRow } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { sampleText } from '#core/samples/sample-kind.ts';

interface ShownRow {
  readonly start: number;
  readonly end: number;
}

/** @returns the height above each of the rows that nothing shown takes, and last the one below all */
export function gapsAround(shown: readonly ShownRow[], total: number): readonly number[] {
  const starts = [...shown.map(({ start }) => start), total];
  return starts.map((start, at) => start - (shown[at - 1]?.end ?? 0));
}

/** The longest text of each column. */
export function widestValues(
  rows: readonly SampleRow[],
  columns: readonly SampleColumn[],
): readonly string[] {
  return columns.map(({ name, kind }) => {
    let widest = '';
    for (const row of rows) {
      const value = Object.hasOwn(row, name) ? row[name] : undefined;
      const text = value === undefined ? '' : sampleText(value, kind);
      if (text.length > widest.length) widest = text;
    }
    return widest;
  });
}
