/** How changes of one key are ordered: the target wants one column, the model may say more. */
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../book.ts';
import { splitAtCommas } from '../quality/sql-text.ts';
import type { AddedColumn } from './write-source.ts';

/** Column that is made where several columns order the changes. */
export const sequenceColumn = '__sequence_by';

const oneColumn = /^(?:[\w.{}]+|`[^`]+`)$/;

/** The column to make for an order that is no column by itself; absent: it is one. */
export function addedSequence(node: NodeOf<'table'>): AddedColumn | undefined {
  const { changeCapture, snapshotCapture } = node.fields;
  const order = changeCapture?.sequenceBy.trim() ?? '';
  if (snapshotCapture || order === '' || oneColumn.test(order)) return undefined;
  const columns = splitAtCommas(order);
  const value = columns.length > 1 ? `struct(${columns.join(', ')})` : order;
  return {
    expression: `${value} as ${sequenceColumn}`,
    origins: [at(node.id, ['changeCapture', 'sequenceBy'])],
  };
}
