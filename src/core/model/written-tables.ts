/** Every table a pipeline writes: those of its table nodes, their quarantines, and delta sinks. */
import type { FieldPath } from './field-ref.ts';
import { sinksOf, tablesOf } from './graph.ts';
import { labelOf } from './label.ts';
import type { NodeOf, Pipeline, PipelineNode } from './pipeline.ts';
import { quarantineTable } from './quarantine-table.ts';
import { remember } from './remember.ts';
import { splitName } from './split-name.ts';
import { resolve } from './variables.ts';

export interface WrittenTable {
  readonly node: PipelineNode;
  /** The field that names it. */
  readonly field: FieldPath;
  /** Who writes it, for messages: `silver.orders`, `the quarantine of silver.orders`. */
  readonly writer: string;
  /** May hold tokens, as may `name`. Absent: that of the pipeline that writes it. */
  readonly database: string | undefined;
  readonly name: string;
  /** Tables without a database share one only within this: their layer and group. */
  readonly scope: string;
}

export const writtenTables = remember((pipeline: Pipeline): readonly WrittenTable[] => [
  ...tablesOf(pipeline).flatMap(ofTable),
  ...sinksOf(pipeline).flatMap(ofSink),
]);

/** The name as it is in one environment, in full where a database is known. */
export function fullName(
  { database, name }: WrittenTable,
  variables: Pipeline['variables'],
  environment: string,
): string {
  return resolve(database === undefined ? name : `${database}.${name}`, variables, environment);
}

function ofTable(node: NodeOf<'table'>): readonly WrittenTable[] {
  const { layer, group, kind, database } = node.fields;
  const bad = quarantineTable(node);
  const writer = labelOf(node);
  const scope = `${layer} ${group}`;
  const own: WrittenTable = {
    node,
    field: ['name'],
    writer,
    // A temporary view lives in its pipeline, whatever database its node names.
    database: kind === 'temporary-view' ? undefined : database,
    name: node.name,
    scope,
  };
  if (!bad) return [own];
  const field = ['quarantine', 'table'];
  return [own, { node, field, writer: `the quarantine of ${writer}`, ...bad, scope }];
}

function ofSink(node: NodeOf<'sink'>): readonly WrittenTable[] {
  const { format, options, layer, group } = node.fields;
  const written = options.tableName;
  if (format !== 'delta' || !written) return [];
  const [database, name] = splitName(written);
  return [
    {
      node,
      field: ['options', 'tableName'],
      writer: labelOf(node),
      database,
      name,
      scope: `${layer} ${group}`,
    },
  ];
}
