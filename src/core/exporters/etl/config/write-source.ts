/** Says in `config.yml` where a table gets its rows from: a source, or a query over other tables. */

import type { EtlSource } from '#core/etl-config/config-schema.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { sourceLinks } from '#core/etl-config/source-links.ts';
import { at } from '#core/exporters/book.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { printDdl } from '#core/text/spark-ddl.ts';
import type { ConfigScope, Row } from './config-scope.ts';

type SourceNode = Exclude<PipelineNode, NodeOf<'table'> | NodeOf<'sink'>>;

/** @returns the source; absent: the row reads other tables, and its module says how */
export function writeSource(scope: ConfigScope, row: Row): EtlSource | undefined {
  const [first] = Object.entries(row.table.fields.flows);
  if (!first) return undefined;
  const [name, flow] = first;
  const from = throughViews(scope.pipeline, flow.from);
  if (from && from.type !== 'table' && from.type !== 'sink') {
    row.say(at(row.table.id, ['flows', name, 'from']), ['source']);
    return sourceOf(row, from);
  }
  if (flow.query === undefined || !hasRowAliases(scope, flow)) return undefined;
  row.say(at(row.table.id, ['flows', name, 'query']), ['source', 'query']);
  return { type: 'sql', query: flow.query };
}

/** Temporary views are no tables of the file: what they read first stands in their place. */
function throughViews(pipeline: Pipeline, id: string): PipelineNode | undefined {
  const seen = new Set<string>();
  let node = nodeOf(pipeline, id);
  while (node?.type === 'table' && node.fields.kind === 'temporary-view' && !seen.has(node.id)) {
    seen.add(node.id);
    const [first]: readonly Flow[] = Object.values(node.fields.flows);
    node = first && nodeOf(pipeline, first.from);
  }
  return node;
}

/** Whether the query calls what it reads as the rows of the file are called. */
function hasRowAliases({ pipeline, names }: ConfigScope, flow: Flow): boolean {
  const main = nodeOf(pipeline, flow.from);
  const inputs = [
    [flow.alias ?? plainName(main?.name ?? flow.from), flow.from] as const,
    ...Object.entries(flow.lookups ?? {}).map(([alias, { from }]) => [alias, from] as const),
  ];
  // What a flow reads is named by an id.
  return inputs.every(([alias, from]) => names.get(from as NodeId) === alias);
}

function sourceOf(row: Row, node: SourceNode): EtlSource {
  const { type, links } = sourceLinks[node.type];
  const source: Record<string, unknown> = { type };
  const taken = new Set<string>();
  for (const { key, field } of links) {
    const value = valueAt(node.fields, field);
    if (value === undefined) continue;
    putAt(source, key, value);
    if (field[0] === 'options') taken.add(field[1] ?? '');
    row.say(at(node.id, field), ['source', ...key]);
  }
  writeRest(row, node, { source, taken });
  // The links write texts, below keys that the schema has.
  return source as EtlSource;
}

/** Options without a key of their own, the columns, and the name of a table. */
function writeRest(
  row: Row,
  node: SourceNode,
  {
    source,
    taken,
  }: { readonly source: Record<string, unknown>; readonly taken: ReadonlySet<string> },
): void {
  const put = (key: FieldPath, field: FieldPath, value: unknown): void => {
    putAt(source, key, value);
    row.say(at(node.id, field), ['source', ...key]);
  };
  const options = 'options' in node.fields ? node.fields.options : {};
  for (const [key, value] of Object.entries(options)) {
    if (!taken.has(key)) put(['options', key], ['options', key], value);
  }
  if ('schema' in node.fields && node.fields.schema) {
    put(['schema'], ['schema'], printDdl(node.fields.schema));
  }
  if (node.type === 'delta-table') {
    const { database } = node.fields;
    put(['table'], ['name'], database === undefined ? node.name : `${database}.${node.name}`);
    if (database !== undefined) row.say(at(node.id, ['database']), ['source', 'table']);
  }
}
