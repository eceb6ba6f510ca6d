/** Writes the spec of a materialized view: what it is computed from, and what describes its table. */
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { notify } from '../scope.ts';
import type { Reading } from './reading.ts';
import type { Computation } from './spec-kind.ts';
import { writerWithin } from './spec-writer.ts';
import { statementOf } from './statement.ts';
import { modeOrigins } from './write-flows.ts';
import { reportOnce, type SpecScope } from './write-source.ts';
import { writeSourceView } from './write-source-view.ts';
import { writeStatement } from './write-statement.ts';
import { writeTableKeys } from './write-target.ts';

interface Computed {
  readonly readings: readonly Reading[];
  readonly computation: Computation;
}

/** @returns what writes into the view's own part of the spec */
export function writeMaterializedView(
  spec: SpecScope,
  node: NodeOf<'table'>,
  { readings, computation }: Computed,
): SpecScope {
  if (readings.length > 1) reportUnion(spec, node);
  const path = ['materializedViews', node.name];
  spec.writer.put(path, {}, at(node.id, ['name']));
  const inside: SpecScope = { ...spec, writer: writerWithin(spec.writer, path) };
  const details = 'tableDetails';
  if (computation === 'statement') {
    writeStatement(inside, [], statementOf(spec, readings), spec.names.stem);
    inside.writer.put([details, 'database'], node.fields.database, at(node.id, ['database']));
  } else writeReadApart(inside, node, readings);
  writeTableKeys(inside, node, details);
  inside.writer.put(['refreshPolicy'], node.fields.refreshPolicy, at(node.id, ['refreshPolicy']));
  return inside;
}

/** The framework does not find a source view where the table names its database. */
function writeReadApart(
  spec: SpecScope,
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): void {
  writeSourceView(spec, ['sourceView'], readings);
  spec.writer.trace(['sourceView'], ...readings.flatMap(modeOrigins));
  for (const reading of readings) reportOnce(spec, reading);
  if (node.fields.database === undefined) return;
  const place = ['variables', `${node.fields.layer}_schema`];
  spec.scope.book.trace(at(node.id, ['database']), 'databricks.yml', place);
}

function reportUnion({ scope }: SpecScope, node: NodeOf<'table'>): void {
  notify(scope, 'union', {
    node: node.id,
    field: ['flows'],
    message: `The flows of ${labelOf(node)} are put together by UNION ALL, which goes by the order of columns and not by their names.`,
    hint: 'Select the same columns in the same order in each of them.',
  });
}
