/** Writes the spec of a materialized view: its statement, and what describes its table. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { notify } from '../scope.ts';
import type { Reading } from './reading.ts';
import { writerWithin } from './spec-writer.ts';
import { statementOf } from './statement.ts';
import type { SpecScope } from './write-source.ts';
import { writeStatement } from './write-statement.ts';
import { writeTableKeys } from './write-target.ts';

/** @returns what writes into the view's own part of the spec */
export function writeMaterializedView(
  spec: SpecScope,
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): SpecScope {
  if (readings.length > 1) reportUnion(spec, node);
  const path = ['materializedViews', node.name];
  spec.writer.put(path, {}, at(node.id, ['name']));
  const inside: SpecScope = { ...spec, writer: writerWithin(spec.writer, path) };
  writeStatement(inside, [], statementOf(spec, readings), spec.names.stem);
  const details = 'tableDetails';
  inside.writer.put([details, 'database'], node.fields.database, at(node.id, ['database']));
  writeTableKeys(inside, node, details);
  inside.writer.put(['refreshPolicy'], node.fields.refreshPolicy, at(node.id, ['refreshPolicy']));
  return inside;
}

function reportUnion({ scope }: SpecScope, node: NodeOf<'table'>): void {
  notify(scope, 'union', {
    node: node.id,
    field: ['flows'],
    message: `The flows of ${labelOf(node)} are put together by UNION ALL, which goes by the order of columns and not by their names.`,
    hint: 'Select the same columns in the same order in each of them.',
  });
}
