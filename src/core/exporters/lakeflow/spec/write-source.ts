/** Writes the `sourceDetails` of a view: what is read, with which options, and which columns of it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { printDdl } from '#core/text/spark-ddl.ts';
import { at, type Origin } from '../../book.ts';
import type { SpecNames } from '../names.ts';
import { lose, notify, type Scope } from '../scope.ts';
import type { ChangeFeedColumns } from './change-feed-columns.ts';
import { canTransform, ofFlow, type Reading, unpackedColumn, type WrittenNode } from './reading.ts';
import type { SpecWriter } from './spec-writer.ts';
import { writeDeltaSource } from './write-delta-source.ts';
import { writeEventHubOptions, writeOptions } from './write-options.ts';
import { writePythonSource, writeTransform } from './write-python-source.ts';
import { writeSchemaFile } from './write-schema-file.ts';
import { writeSqlSource } from './write-statement.ts';

/** A column that is added to a selection, with the fields it comes from. */
export interface AddedColumn {
  readonly expression: string;
  readonly origins: readonly Origin[];
}

/** What the parts of one spec are written with. */
export interface SpecScope {
  readonly scope: Scope;
  readonly node: WrittenNode;
  readonly names: SpecNames;
  readonly writer: SpecWriter;
  /** Columns that every view has to give beside those it selects. */
  columnsBeside(select: readonly string[] | undefined): readonly AddedColumn[];
  readonly changeFeed: ChangeFeedColumns;
  /** What to select where the flow does not say it; absent: all columns. */
  readonly select: readonly string[] | undefined;
}

/** @param path where they stand in the spec */
export function writeSourceDetails(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { source } = reading;
  const { writer } = spec;
  switch (source.type) {
    case 'cloud-files':
      writeFiles(spec, path, reading, source);
      break;
    case 'delta-table':
    case 'table':
      writeDeltaSource(spec, path, reading, source);
      break;
    case 'kafka':
      writeOptions(spec, [...path, 'readerOptions'], reading);
      break;
    case 'event-hubs':
      writeEventHubOptions(spec, [...path, 'readerOptions'], reading, source);
      break;
    case 'batch-files':
      writeFiles(spec, path, reading, source);
      writer.put([...path, 'format'], source.fields.format, at(source.id, ['format']));
      break;
    case 'jdbc':
    case 'python':
      writePythonSource(spec, path, reading, source);
      return;
    case 'sql':
      writeSqlSource(spec, path, source);
      return;
    case 'snapshot-files':
      // Snapshots are read by the settings of the table, not by a view.
      break;
    default:
      source satisfies never;
  }
  if (reading.flow.changeFeed && reading.sourceType !== 'delta') reportChangeFeed(spec, reading);
  if (canTransform(source)) writeTransform(spec, [...path, 'pythonTransform'], reading);
  writeSelection(spec, path, reading);
}

function writeFiles(
  spec: SpecScope,
  path: FieldPath,
  reading: Reading,
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'>,
): void {
  const { writer } = spec;
  writer.put([...path, 'path'], source.fields.path, at(source.id, ['path']));
  writeOptions(spec, [...path, 'readerOptions'], reading);
  writeSchemaFile(spec, [...path, 'schemaPath'], reading, source);
}

function writeSelection(spec: SpecScope, path: FieldPath, reading: Reading): void {
  const { writer, node } = spec;
  const { flow, selectsApart } = reading;
  const added = [
    ...unpackedColumns(spec, reading),
    ...(flow.changeFeed ? spec.changeFeed.columns : []),
    ...(reading.shape === 'plain' ? spec.columnsBeside(flow.select) : []),
  ];
  const selected = selectsApart ? undefined : (flow.select ?? spec.select);
  const select = [...(selected ?? (added.length > 0 ? ['*'] : []))];
  const selectPath = [...path, 'selectExp'];
  if (selected) {
    const origin = flow.select
      ? ofFlow(reading, 'select')
      : at(node.id, ['changeCapture', 'columns']);
    writer.trace(selectPath, origin);
  }
  for (const { expression, origins } of added) {
    writer.trace([...selectPath, String(select.length)], ...origins);
    select.push(expression);
  }
  if (select.length > 0) writer.put(selectPath, select);
  if (!selectsApart && flow.where && flow.where.length > 0) {
    writer.put([...path, 'whereClause'], flow.where, ofFlow(reading, 'where'));
  }
}

/** The column that unpacks a JSON value, as declared by the schema of its source. */
function unpackedColumns({ scope }: SpecScope, { source, unpacks }: Reading): AddedColumn[] {
  if (source.type !== 'kafka' && source.type !== 'event-hubs') return [];
  const { schema } = source.fields;
  const origin = at(source.id, ['schema']);
  if (!schema) return [];
  if (unpacks === 'no') {
    scope.book.lose(origin, 'The flow says itself how the value is unpacked, or leaves it packed.');
    return [];
  }
  const ddl = printDdl(schema).replace(/[\\']/g, '\\$&');
  const expression = `from_json(cast(value as string), '${ddl}') as ${unpackedColumn}`;
  return [{ expression, origins: [origin] }];
}

function reportChangeFeed({ scope, node }: SpecScope, { name, source }: Reading): void {
  lose(scope, 'change-feed', {
    node: node.id,
    field: ['flows', name, 'changeFeed'],
    message: `${labelOf(node)} reads the change feed of ${labelOf(source)}, which is not a Delta table and has none.`,
    hint: 'All rows are read. Take the setting away, or read a Delta table.',
    reason: 'Only Delta tables have a change feed.',
  });
}

/** Reports `once` where the source cannot be read in batch mode, and what it costs where it can. */
export function reportOnce({ scope, node }: SpecScope, reading: Reading): void {
  const { flow, name, source, runsOnce } = reading;
  if (flow.once !== true) return;
  const field = ['flows', name, 'once'];
  if (!runsOnce) {
    lose(scope, 'once', {
      node: node.id,
      field,
      message: `The flow ${name} of ${labelOf(node)} should run once, but ${labelOf(source)} can only be read as a stream.`,
      hint: 'It is written as a continuing stream. Remove the flow when the backfill is done.',
      reason: 'A source that streams cannot be read once.',
    });
  } else if (source.type === 'cloud-files') {
    notify(scope, 'once', {
      node: node.id,
      field,
      message: `The flow ${name} of ${labelOf(node)} runs once, so it reads its files in batch mode, without Auto Loader.`,
      hint: 'Options that only Auto Loader knows are left out.',
    });
  }
}
