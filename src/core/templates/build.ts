/** What templates are built with: nodes with the settings filled in that all of a template share. */
import type { StructType } from '#core/model/data-type.ts';
import type { Layer, NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { NodeType } from '#core/node-types/index.ts';
import type { Expectation } from '#core/node-types/table.ts';
import { readDdl } from '#core/text/spark-ddl.ts';

type SourceType = Exclude<NodeType, 'table' | 'sink'>;
type TableFields = NodeOf<'table'>['fields'];
type SinkFields = NodeOf<'sink'>['fields'];

/** Columns as Spark declares them, such as `order_id BIGINT, ordered_at TIMESTAMP`. */
export function columns(ddl: string): StructType {
  const read = readDdl(ddl);
  return read.ok ? read.schema : { type: 'struct', fields: [] };
}

/** Its id is `source.<name>`. */
export function source<T extends SourceType>(
  type: T,
  name: string,
  fields: NodeOf<T>['fields'],
): NodeOf<T> {
  return { id: `source.${name}` as NodeId, type, name, fields };
}

/** Rows that fail are dropped, unless another action is named. */
export function expectation(
  name: string,
  constraint: string,
  action: Expectation['action'] = 'drop',
): Expectation {
  return { name, constraint, action };
}

type OwnFields<Fields> = Partial<Omit<Fields, 'layer' | 'group' | 'flowId' | 'flows'>>;

export interface TemplateKit {
  /** @param id `<layer>.<name>` @param flow what it reads, and how */
  table(id: `${Layer}.${string}`, flow: Flow, fields?: OwnFields<TableFields>): NodeOf<'table'>;
  /** A table with flows that have names of their own. */
  tableOf(
    id: `${Layer}.${string}`,
    flows: Readonly<Record<string, Flow>>,
    fields?: OwnFields<TableFields>,
  ): NodeOf<'table'>;
  sink(
    name: string,
    flow: Flow,
    fields: Pick<SinkFields, 'format' | 'layer' | 'options'> & OwnFields<SinkFields>,
  ): NodeOf<'sink'>;
}

/** @param group data flow group of all tables @param system source system of all but gold */
export function templateKit(group: string, system: string): TemplateKit {
  const identity = (layer: Layer, name: string) => ({
    layer,
    group,
    flowId: `${layer}_${name}`,
    ...(layer !== 'gold' && { sourceSystem: system }),
  });
  const tableOf: TemplateKit['tableOf'] = (id, flows, fields = {}) => {
    const [layer, name] = split(id);
    const kind = layer === 'gold' ? 'materialized-view' : 'streaming-table';
    const isStored = fields.kind !== 'temporary-view';
    const place = isStored ? { database: `{catalog}.${layer}` } : {};
    return {
      id: id as NodeId,
      type: 'table',
      name,
      fields: { kind, ...place, ...identity(layer, name), ...fields, flows },
    };
  };
  return {
    tableOf,
    table: (id, flow, fields) => tableOf(id, { [split(id)[1]]: flow }, fields),
    sink: (name, flow, fields) => ({
      id: `sink.${name}` as NodeId,
      type: 'sink',
      name,
      fields: { ...identity(fields.layer, name), ...fields, flows: { [name]: flow } },
    }),
  };
}

function split(id: `${Layer}.${string}`): readonly [layer: Layer, name: string] {
  const dot = id.indexOf('.');
  // The type of the id names the layer before the dot.
  return [id.slice(0, dot) as Layer, id.slice(dot + 1)];
}

/** A project for development and production, each with a catalog of its own. */
export function project(
  name: string,
  nodes: readonly PipelineNode[],
  settings: Partial<
    Pick<Pipeline, 'environments' | 'variables' | 'secrets' | 'jobs' | 'resources' | 'samples'>
  > = {},
): Pipeline {
  const { environments = ['dev', 'prd'], variables = {}, secrets = {}, ...others } = settings;
  const { jobs, resources, samples } = others;
  const catalog = Object.fromEntries(
    environments.map((one) => [one, one === 'prd' ? name : `${name}_${one}`]),
  );
  return {
    name,
    environments,
    variables: { catalog, ...variables },
    secrets,
    ...(jobs && { jobs }),
    ...(resources && { resources }),
    ...(samples && { samples }),
    nodes: Object.fromEntries(nodes.map((node) => [node.id, node])),
  };
}
