/** A gold table as a wizard makes it: an ordinary materialized view with steps. */
import { freeNameOf } from '#core/model/free-name.ts';
import { flowsOf, freeId, nodeOf, tablesOf } from '#core/model/graph.ts';
import { newNode } from '#core/model/new-node.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { Step, StepOf } from '#core/steps/step.ts';

type TableFields = NodeOf<'table'>['fields'];

interface Wanted {
  readonly source: NodeId;
  readonly name: string;
  readonly flow: Omit<Flow, 'from'>;
  readonly fields: Pick<TableFields, 'comment' | 'expectations'>;
}

/** With an id and a data flow id that are free, in the group of what it is made from. */
export function goldTable(
  pipeline: Pipeline,
  { source, name, flow, fields }: Wanted,
): NodeOf<'table'> {
  const made = newNode(pipeline, 'table', {
    layer: 'gold',
    kind: 'materialized-view',
    near: source,
  });
  const taken = Object.fromEntries(tablesOf(pipeline).map((table) => [table.fields.flowId, true]));
  // A new table is a table.
  const table = made as NodeOf<'table'>;
  return {
    ...table,
    id: freeId(pipeline.nodes, `gold.${name}`),
    name,
    fields: {
      ...table.fields,
      ...fields,
      flowId: freeId(taken, `gold_${name}`),
      flows: { [name]: { from: source, ...flow } },
    },
  };
}

/** A name that no gold table has: `wanted`, else `wanted_2`, `wanted_3` … */
export function freeGoldName(pipeline: Pipeline, wanted: string): string {
  const taken = new Set(
    tablesOf(pipeline).flatMap(({ name, fields }) =>
      fields.layer === 'gold' ? [name.toLowerCase()] : [],
    ),
  );
  return freeNameOf(wanted, (name) => taken.has(name.toLowerCase()));
}

/** Whether a table holds a row for each version, with the time it was valid. */
export function hasHistory(node: PipelineNode | undefined): boolean {
  if (node?.type !== 'table') return false;
  const { changeCapture, snapshotCapture } = node.fields;
  return changeCapture?.scdType === '2' || snapshotCapture?.scdType === '2';
}

/** Whether a table holds one row of each key. */
export function isKeyed(node: PipelineNode | undefined): boolean {
  return (
    node?.type === 'table' &&
    (node.fields.changeCapture ?? node.fields.snapshotCapture) !== undefined
  );
}

/** The step that makes the key of a dimension; absent: it is not made here. */
export function surrogateKeyOf(
  pipeline: Pipeline,
  id: string,
): StepOf<'surrogate-key'> | undefined {
  const node = nodeOf(pipeline, id);
  const steps = Object.values(node ? flowsOf(node) : {}).flatMap(
    (flow): readonly Step[] => flow.steps ?? [],
  );
  return steps.find((step) => step.kind === 'surrogate-key');
}

/** The key of the unknown member, as SQL. */
export function unknownKey(algorithm: StepOf<'surrogate-key'>['algorithm'] | undefined): string {
  return algorithm === 'sha2' ? "'-1'" : '-1';
}

/** A name that can be part of others: `silver.customers` as `customers`. */
export function nameOfNode(pipeline: Pipeline, id: string): string {
  return plainName(nodeOf(pipeline, id)?.name ?? id);
}
