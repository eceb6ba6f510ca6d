/** How each kind of source is read, in a runtime and a mode. */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { printDdl } from '#core/text/spark-ddl.ts';
import { fileOptions } from './file-options.ts';
import { hubConnection } from './hub-connection.ts';
import type { Input, Options, Read, Step } from './plan.ts';
import { approximate, type ModuleScope, type SourceNode } from './plan-scope.ts';
import { sqlText } from './sql-words.ts';
import { adding, where } from './step-words.ts';

export interface Wanted {
  readonly alias: string;
  readonly mode: 'stream' | 'batch';
  readonly source: SourceNode;
  /** What the flow says about the reading; of lookups nothing. */
  readonly flow: Pick<
    Flow,
    'options' | 'changeFeed' | 'transform' | 'select' | 'where' | 'query' | 'once'
  >;
}

/**
 * The steps come before those of the flow: unpacked messages, and the changes of a feed that are
 * wanted.
 */
export function inputOf(scope: ModuleScope, wanted: Wanted): Input {
  const { alias, mode, source } = wanted;
  const steps = preparing(scope, wanted, source);
  return { alias, from: source.id, mode, read: readOf(scope, wanted), steps };
}

function readOf(scope: ModuleScope, wanted: Wanted): Read {
  const { source, mode, flow } = wanted;
  const options = { ...ownOptions(source), ...flow.options };
  const isFiles = source.type === 'cloud-files' || source.type === 'batch-files';
  if (!isFiles) {
    for (const key of Object.keys(ownOptions(source))) scope.say(at(source.id, ['options', key]));
  }
  switch (source.type) {
    case 'table': {
      const { tableOf, viewOf } = scope.names;
      const isView = source.fields.kind === 'temporary-view';
      const name = isView ? viewOf(source, mode) : tableOf(source);
      return { kind: 'table', name, options: { ...options, ...feedOptions(scope, wanted) } };
    }
    case 'delta-table':
      scope.say(at(source.id, ['name']), at(source.id, ['database']));
      return {
        kind: 'table',
        name: scope.names.outside(source),
        options: { ...options, ...feedOptions(scope, wanted) },
      };
    case 'cloud-files':
    case 'batch-files':
      return filesOf(scope, wanted, source);
    case 'snapshot-files':
      scope.say(at(source.id, ['path']), at(source.id, ['format']));
      if (source.fields.schema) scope.say(at(source.id, ['schema']));
      return {
        kind: 'files',
        format: source.fields.format,
        path: source.fields.path,
        options,
        schema: source.fields.schema && printDdl(source.fields.schema),
      };
    case 'kafka':
      return { kind: 'connector', format: 'kafka', options };
    case 'event-hubs':
      return { kind: 'connector', format: 'kafka', options: hubOptions(scope, source, options) };
    case 'jdbc':
      return { kind: 'connector', format: 'jdbc', options };
    case 'python':
      scope.say(at(source.id, ['module']), at(source.id, ['function']));
      return {
        kind: 'function',
        module: source.fields.module,
        function: source.fields.function,
        options,
      };
    case 'sql':
      scope.say(at(source.id, ['query']));
      return { kind: 'statement', query: source.fields.query };
    default:
      return source satisfies never;
  }
}

function ownOptions({ fields }: SourceNode): Options {
  return 'options' in fields ? fields.options : {};
}

function filesOf(
  scope: ModuleScope,
  wanted: Wanted,
  source: NodeOf<'cloud-files'> | NodeOf<'batch-files'>,
): Read {
  const { mode, flow } = wanted;
  const { path, schema } = source.fields;
  scope.say(at(source.id, ['path']));
  if (schema) scope.say(at(source.id, ['schema']));
  if (source.type === 'batch-files') scope.say(at(source.id, ['format']));
  const { format, options } = fileOptions(scope, source, { mode, own: flow.options ?? {} });
  return { kind: 'files', format, path, options, schema: schema && printDdl(schema) };
}

/** Reading the changes of a Delta table. Tables of an open-source pipeline have no change feed. */
function feedOptions({ runtime }: ModuleScope, { flow, source }: Wanted): Options {
  const hasFeed = runtime.governance || source.type === 'delta-table';
  return flow.changeFeed && hasFeed ? { readChangeFeed: 'true' } : {};
}

const feedColumn = '_change_type';

/** What makes the rows of a source what the model says they are. */
function preparing(scope: ModuleScope, wanted: Wanted, source: SourceNode): readonly Step[] {
  const { flow } = wanted;
  const transform = transforming(flow);
  if (source.type === 'kafka' || source.type === 'event-hubs')
    return [...transform, ...unpacking(scope, wanted, source)];
  return [...keepingChanges(scope, wanted), ...transform];
}

function transforming({ transform }: Wanted['flow']): readonly Step[] {
  if (!transform) return [];
  const { module, function: name, options = {} } = transform;
  return [{ kind: 'transform', module, function: name, options }];
}

/** The changes of a feed that are wanted. */
function keepingChanges(scope: ModuleScope, { flow, source }: Wanted): readonly Step[] {
  if (!flow.changeFeed) return [];
  const types = flow.changeFeed.map(sqlText).join(', ');
  const kept = where(`${feedColumn} IN (${types})`);
  if (source.type === 'delta-table' || scope.runtime.governance) return [kept];
  approximate(scope, 'change-feed', {
    node: scope.node.id,
    field: ['flows'],
    severity: 'info',
    message: `${labelOf(scope.node)} reads the change feed of ${labelOf(source)}, to which rows are only ever added, so each row counts as an insert.`,
    hint: 'This is what the feed would say. Its version numbers are missing.',
    reason: 'Each row counts as an insert; versions of the feed are missing.',
  });
  const feed = adding(
    `'insert' AS ${feedColumn}`,
    'CAST(NULL AS BIGINT) AS _commit_version',
    'CAST(NULL AS TIMESTAMP) AS _commit_timestamp',
  );
  return [feed, kept];
}

/** Column that the unpacked JSON of a message gets. */
const unpackedColumn = 'parsed_records';

/** The message is unpacked by the declared columns, unless the flow does it itself or needs none. */
function unpacking(
  { say }: ModuleScope,
  { flow }: Wanted,
  source: NodeOf<'kafka'> | NodeOf<'event-hubs'>,
): readonly Step[] {
  const { schema } = source.fields;
  if (!schema || flow.select?.some(unpacksItself)) return [];
  const isWanted =
    flow.query !== undefined ||
    !flow.select ||
    [...flow.select, ...(flow.where ?? [])].some(
      (text) => text.trim() === '*' || text.includes(unpackedColumn),
    );
  if (!isWanted) return [];
  say(at(source.id, ['schema']));
  const unpacked = `from_json(CAST(value AS STRING), ${sqlText(printDdl(schema))}) AS ${unpackedColumn}`;
  return [adding(unpacked)];
}

function unpacksItself(expression: string): boolean {
  return /\bfrom_json\s*\(/i.test(expression) && expression.includes(unpackedColumn);
}

function hubOptions(
  { runtime, say }: ModuleScope,
  { id, fields }: NodeOf<'event-hubs'>,
  given: Options,
): Options {
  for (const field of ['namespace', 'port', 'hub', 'accessKeyName', 'accessKeySecret'] as const) {
    if (fields[field] !== undefined) say(at(id, [field]));
  }
  const connection = hubConnection(runtime.kafkaClasses, fields);
  return { ...connection, subscribe: fields.hub, ...given };
}
