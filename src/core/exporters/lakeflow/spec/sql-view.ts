/** The statement of a view that filters and selects once more from another view. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { withoutComments } from '#core/sql/without-comments.ts';
import type { Origin } from '../../book.ts';
import { wrapOr } from '../quality/sql-text.ts';
import type { Reading } from './reading.ts';
import type { AddedColumn } from './write-source.ts';

interface SqlView {
  readonly statement: string;
  /** Fields of the flow that the statement says. */
  readonly fields: readonly FieldPath[];
  /** Where the columns beside those of the flow come from. */
  readonly added: readonly Origin[];
}

interface Selection {
  readonly where?: readonly string[] | undefined;
  readonly select?: readonly string[] | undefined;
}

/** @param view the view that is read @param columnsBeside columns to give beside those it selects */
export function sqlViewOf(
  { flow, mode, selectsApart }: Reading,
  view: string,
  columnsBeside: (select: readonly string[] | undefined) => readonly AddedColumn[],
): SqlView {
  const stages: (Selection & { readonly at: FieldPath })[] = [];
  if (selectsApart) stages.push({ ...flow, at: [] });
  if (flow.refine) stages.push({ ...flow.refine, at: ['refine'] });

  let from = mode === 'stream' ? `STREAM(${view})` : view;
  let statement = '';
  const added: Origin[] = [];
  for (const [index, stage] of stages.entries()) {
    const isLast = index === stages.length - 1;
    const beside = isLast ? columnsBeside(stage.select) : [];
    added.push(...beside.flatMap(({ origins }) => origins));
    statement = statementOf(
      {
        where: stage.where,
        select: [...(stage.select ?? ['*']), ...beside.map((one) => one.expression)],
      },
      from,
    );
    from = `(${statement})`;
  }
  return {
    statement,
    added,
    fields: stages.flatMap(({ at, select, where }) => [
      ...(select ? [[...at, 'select']] : []),
      ...(where ? [[...at, 'where']] : []),
    ]),
  };
}

function statementOf({ select = [], where = [] }: Selection, from: string): string {
  const conditions = where.map(where.length > 1 ? wrapOr : withoutComments);
  const filter = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  return `SELECT ${select.map(withoutComments).join(', ')} FROM ${from}${filter}`;
}
