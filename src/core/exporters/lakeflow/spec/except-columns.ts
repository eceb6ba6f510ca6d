/** Columns a table leaves out: the target knows no list of columns to keep. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at, type Origin } from '../book.ts';
import { columnOf } from '../quality/sql-text.ts';
import { lose, notify } from '../scope.ts';
import type { Reading } from './reading.ts';
import type { SpecScope } from './write-source.ts';

interface ExceptColumns {
  readonly columns: readonly string[];
  /** Fields that are said this way beside the list itself. */
  readonly origins: readonly Origin[];
}

export function exceptColumnsOf(
  { scope }: SpecScope,
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): ExceptColumns {
  const { columns = [], exceptColumns = [] } = node.fields.changeCapture ?? {};
  if (columns.length === 0) return { columns: exceptColumns, origins: [] };
  const place = { node: node.id, field: ['changeCapture', 'columns'] };
  const kept = new Set(columns.map((column) => column.toLowerCase()));
  const known = knownColumns(readings[0]);
  if (!known) {
    lose(scope, 'columns', {
      ...place,
      message: `The columns of ${labelOf(node)}'s source are not known, so its list of columns to keep cannot be turned into one of columns to leave out.`,
      hint: 'All columns are kept. Declare the columns of the source, or select them in the flow.',
      reason: 'The framework only has a list of columns to leave out.',
    });
    return { columns: exceptColumns, origins: [] };
  }
  notify(scope, 'columns', {
    ...place,
    message: `${labelOf(node)} lists the columns to keep; the framework has only a list of columns to leave out, which was worked out from the columns of the source.`,
    hint: 'Columns that the source gains later will be kept.',
  });
  const left = known.filter((column) => !kept.has(column.toLowerCase()));
  return {
    columns: [...new Set([...exceptColumns, ...left])],
    origins: [at(place.node, place.field)],
  };
}

function knownColumns(reading: Reading | undefined): readonly string[] | undefined {
  if (!reading) return undefined;
  const { flow, source } = reading;
  const declared =
    source.type === 'cloud-files'
      ? source.fields.schema?.fields.map(({ name }) => name)
      : undefined;
  if (!flow.select) return declared;
  const columns: string[] = [];
  for (const expression of flow.select) {
    const isAll = expression.trim() === '*';
    const named = isAll ? declared : columnOf(expression);
    if (named === undefined) return undefined;
    columns.push(...(typeof named === 'string' ? [named] : named));
  }
  return columns;
}
