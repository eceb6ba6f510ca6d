/** Writes a source that is a Delta table: one outside, or one that this bundle writes itself. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { pipelineKey } from '../names.ts';
import { notify } from '../scope.ts';
import { ofFlow, type Reading, type WrittenNode } from './reading.ts';
import { writeOptions } from './write-options.ts';
import type { SpecScope } from './write-source.ts';

/** Reads a table by its full name from the catalog and schema the reading pipeline writes to. */
const ownDatabase = '{pipeline_catalog}.{pipeline_schema}';
/** What the target calls tables of the same pipeline. */
const samePipeline = 'live';

/** @param path where the details of the source stand in the spec */
export function writeDeltaSource(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'delta-table'> | NodeOf<'table'>,
): void {
  const { writer } = spec;
  const { flow } = reading;
  const { database } = source.fields;
  writer.put(
    [...path, 'database'],
    database ?? databaseWithout(spec, source),
    ...(database === undefined ? [] : [at(source.id, ['database'])]),
  );
  // The name of a table of ours stands in its own spec; here it is only the link.
  const origins = [source.type === 'table' ? ofFlow(reading, 'from') : at(source.id, ['name'])];
  writer.put([...path, 'table'], source.name, ...origins);
  writer.put([...path, 'cdfEnabled'], flow.changeFeed !== undefined);
  const ofFeed = ofFlow(reading, 'changeFeed');
  writer.put([...path, 'cdfChangeTypeOverride'], flow.changeFeed, ofFeed);
  writeOptions(spec, [...path, 'readerOptions'], reading);
}

/** Where a table that names no place is found by the pipeline of the spec. */
export function databaseWithout(
  { scope, node }: SpecScope,
  source: NodeOf<'delta-table'> | NodeOf<'table'>,
): string {
  if (source.type === 'table' && isSamePipeline(source, node)) return samePipeline;
  if (source.type === 'delta-table') return ownDatabase;
  notify(scope, 'source-database', {
    node: source.id,
    field: ['database'],
    message: `${labelOf(source)} names no catalog and schema, so ${labelOf(node)} looks for it in those of its own pipeline.`,
    hint: 'Give it a database if it is kept elsewhere.',
  });
  return ownDatabase;
}

function isSamePipeline(source: NodeOf<'table'>, node: WrittenNode): boolean {
  return pipelineKey(source) === pipelineKey(node);
}
