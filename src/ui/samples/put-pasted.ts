/** Puts what was pasted among sample rows: rows below one another, cells from a place on. Pure. */
import type { SampleRow } from '#core/model/samples.ts';
import { withRowsBelow } from '#core/samples/edit-rows.ts';
import type { PastedRows } from '#core/samples/read-pasted-rows.ts';
import { rowOfCells } from '#core/samples/read-pasted-rows.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { counted } from '#core/text/wording.ts';
import type { CellPlace } from './cell-steps.ts';

export type PutPasted =
  | {
      readonly ok: true;
      readonly count: number;
      change(rows: readonly SampleRow[]): readonly SampleRow[];
    }
  | { readonly ok: false; readonly why: string };

/** @param at where cells begin, and below which rows come; of the names of columns: above all */
export function putPasted(
  { columns }: { readonly columns: readonly SampleColumn[] },
  pasted: Extract<PastedRows, { readonly ok: true }>,
  at: CellPlace,
): PutPasted {
  if ('rows' in pasted) {
    const { rows } = pasted;
    return { ok: true, count: rows.length, change: (now) => withRowsBelow(now, at.row, rows) };
  }
  const { cells } = pasted;
  const names = columns.slice(at.column).map(({ name }) => name);
  const widest = Math.max(0, ...cells.map(({ length }) => length));
  if (widest > names.length) {
    return {
      ok: false,
      why: `A row has ${counted(widest, 'cell')}, and ${placeWords(names)}. Name the columns in the first line, or add columns.`,
    };
  }
  const kinds = new Map(columns.map(({ name, kind }) => [name, kind]));
  const first = Math.max(0, at.row);
  const rows = cells.map((line) => rowOfCells(line, names, kinds));
  const change = (now: readonly SampleRow[]) => {
    const over = now.slice(first, first + rows.length);
    const merged = rows.map((row, index) => ({ ...over[index], ...row }));
    return now.toSpliced(first, over.length, ...merged);
  };
  return { ok: true, count: rows.length, change };
}

function placeWords([first, ...others]: readonly string[]): string {
  if (first === undefined) return 'there are no columns yet';
  return `from ${first} on there ${others.length === 0 ? 'is' : 'are'} ${counted(others.length + 1, 'column')}`;
}
