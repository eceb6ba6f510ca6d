/** How changes of one key are ordered: the target wants one column, the model may say more. */
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { columnOf, splitAtCommas } from '../quality/sql-text.ts';
import type { AddedColumn } from './write-source.ts';

/** Column that is made where several columns order the changes. */
export const sequenceColumn = '__sequence_by';

const oneColumn = /^(?:[\w.{}]+|`[^`]+`)$/;
const struct = /^struct\s*\((.*)\)$/is;
const renaming = /^(.*\S)\s+as\s+(?:`[^`]+`|\w+)$/is;

/** Whether a table orders changes by more than one column of its views. */
export function needsSequenceColumn({ fields }: NodeOf<'table'>): boolean {
  const order = fields.changeCapture?.sequenceBy.trim() ?? '';
  return !fields.snapshotCapture && order !== '' && !oneColumn.test(order);
}

/** @param select what stands beside the column: names it gives are meant, not those it reads */
export function sequenceColumnOf(
  node: NodeOf<'table'>,
  select: readonly string[] | undefined,
): AddedColumn {
  const order = node.fields.changeCapture?.sequenceBy.trim() ?? '';
  const columns = splitAtCommas(struct.exec(order)?.[1] ?? order);
  const isList = struct.test(order) || columns.length > 1;
  const value = isList
    ? `struct(${columns.map((one) => asSelected(one, select)).join(', ')})`
    : order;
  return {
    expression: `${value} as ${sequenceColumn}`,
    origins: [at(node.id, ['changeCapture', 'sequenceBy'])],
  };
}

/** In one list, expressions do not see the names that others give: they have to say the same again. */
function asSelected(column: string, select: readonly string[] = []): string {
  const found = select.find(
    (expression) => columnOf(expression)?.toLowerCase() === column.toLowerCase(),
  );
  const value = found === undefined ? undefined : renaming.exec(found.trim())?.[1];
  return value === undefined || value === column ? column : `${value} as ${column}`;
}
