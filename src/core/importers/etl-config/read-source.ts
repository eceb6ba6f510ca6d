/** Makes the node of a row's source, or finds the one that says the same. */
import type { Draft } from 'immer';
import type { EtlSource } from '#core/etl-config/config-schema.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { type SourceNodeType, sourceLinks } from '#core/etl-config/source-links.ts';
import { inTexts, toModelText } from '#core/etl-config/tokens.ts';
import { freeId } from '#core/model/graph.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { splitName } from '#core/model/split-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import type { ReadRow } from './read-table.ts';
import type { Scope } from './scope.ts';

type Said = (readonly [key: readonly string[], field: readonly string[]])[];

/** A source while it is read. */
interface SourceDraft {
  readonly type: SourceNodeType;
  readonly source: EtlSource;
  readonly fields: Record<string, unknown>;
  /** Which key of the source became which field. */
  readonly said: Said;
}

/** @returns the id of the source; absent: the row has none, or only a query over its tables */
export function readSource(scope: Scope, read: ReadRow): NodeId | undefined {
  const { row } = read;
  const written = typeof row.source === 'string' ? shortSource(row.source) : row.source;
  if (!written) return undefined;
  if (written.type === 'sql' && (row.depends_on ?? []).length > 0) return undefined;
  const source = asRead(written, read);
  const draft = copied(source);
  const name = nameOf(draft, row);
  readSchema(scope, read, draft);
  const node = add(scope, draft.type, name, inTexts(draft.fields, toModelText));
  account(scope, read, node, draft);
  return node;
}

/** Files that a streaming table reads are taken in as they come: in batch all would come again. */
function asRead(source: EtlSource, { table: { fields } }: ReadRow): EtlSource {
  const isStream = fields.kind === 'streaming-table' && fields.snapshotCapture === undefined;
  return source.type === 'files' && isStream ? { ...source, type: 'cloud_files' } : source;
}

function copied(source: EtlSource): SourceDraft {
  const [type, { links }] = nodeTypeOf(source);
  const fields: Record<string, unknown> = type === 'sql' ? {} : { options: {} };
  const said: Said = [];
  const put = (key: readonly string[], field: readonly string[], value: unknown): void => {
    if (value === undefined) return;
    putAt(fields, field, String(value));
    said.push([key, field]);
  };
  for (const { key, field } of links) put(key, field, valueAt(source, key));
  const taken = new Set(links.flatMap(({ key }) => (key[0] === 'options' ? key.slice(1) : [])));
  for (const [key, value] of Object.entries(source.options ?? {})) {
    if (!taken.has(key)) put(['options', key], ['options', key], value);
  }
  for (const [key, value] of Object.entries(required[type] ?? {})) fields[key] ??= value;
  return { type, source, fields, said };
}

function account(
  { text }: Scope,
  { row, pathOf }: ReadRow,
  node: NodeId,
  { said, source }: SourceDraft,
): void {
  const isShort = typeof row.source === 'string';
  for (const [key, field] of said) {
    text.became(pathOf(['source', ...(isShort ? [] : key)]), { node, field });
  }
  const isTurned = !isShort && row.source?.type !== source.type;
  const note = isTurned ? 'A streaming table takes its files in as they come.' : undefined;
  text.became(pathOf(['source', 'type']), { node, field: ['type'] }, note);
  text.end(pathOf(['source', 'secret_scope']), {
    kind: 'decide',
    reason: 'Secrets are referred to one by one: set them in the options of the source.',
  });
}

/** A path has a slash or a scheme; a table has not. */
function shortSource(text: string): EtlSource {
  return /[/\\:]/.test(text) ? { type: 'cloud_files', path: text } : { type: 'table', table: text };
}

function nodeTypeOf(
  source: EtlSource,
): readonly [SourceNodeType, (typeof sourceLinks)[SourceNodeType]] {
  // The keys of the list are types of nodes.
  const types = Object.entries(sourceLinks) as [
    SourceNodeType,
    (typeof sourceLinks)[SourceNodeType],
  ][];
  return (
    types.find(([, { type }]) => type === source.type) ?? [
      'cloud-files',
      sourceLinks['cloud-files'],
    ]
  );
}

/** What the model has to have, where the file says nothing. */
const required: Readonly<Partial<Record<SourceNodeType, Readonly<Record<string, string>>>>> = {
  'cloud-files': { path: '' },
  'batch-files': { path: '', format: 'parquet' },
  'snapshot-files': { path: '', format: 'parquet', versionType: 'integer' },
  'event-hubs': { hub: '' },
  python: { module: '', function: '' },
  sql: { query: '' },
};

function nameOf(
  { type, source: { table }, fields, said }: SourceDraft,
  row: ReadRow['row'],
): string {
  if (type !== 'delta-table' || table === undefined) return row.target?.table ?? row.name;
  const [database, name] = splitName(toModelText(table));
  if (database !== undefined) fields.database = database;
  said.push([['table'], ['name']]);
  return name;
}

function readSchema(
  { report, text }: Scope,
  { row, pathOf }: ReadRow,
  { source, fields, said }: SourceDraft,
): void {
  if (source.schema === undefined) return;
  const ddl = readDdl(source.schema);
  if (ddl.ok) {
    fields.schema = ddl.schema;
    said.push([['schema'], ['schema']]);
    return;
  }
  const path = pathOf(['source', 'schema']);
  report('columns', {
    severity: 'error',
    message: `The columns of the source of ${row.name} cannot be read: ${ddl.problem.message}`,
    hint: 'List them as in SQL, such as: id BIGINT, name STRING. Without them the source is read as usual.',
    at: text.place(path),
  });
  text.end(path, { kind: 'decide', reason: 'These columns cannot be read.' });
}

/** Sources that say the same are one. */
function add(
  { nodes, sources }: Scope,
  type: SourceNodeType,
  name: string,
  fields: unknown,
): NodeId {
  const key = JSON.stringify([type, type === 'delta-table' ? name : '', fields]);
  const same = sources.get(key);
  if (same) return same;
  const id = freeId(nodes, `source.${plainName(name) || 'source'}`);
  // The links put texts where fields of this type are.
  nodes[id] = { id, type, name, fields } as unknown as Draft<PipelineNode>;
  sources.set(key, id);
  return id;
}
