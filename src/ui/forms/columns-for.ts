/** Which columns the user may name at a field: those that come in, or those the table has. */
import { columnsFedTo, columnsGivenBy } from '#core/model/columns.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';

/** @param path from the node's fields inwards */
export function columnsFor(
  pipeline: Pipeline,
  node: PipelineNode,
  path: FieldPath,
): readonly string[] {
  if (path[0] === 'flows') return flowColumns(pipeline, node, path);
  if (node.type === 'table') return [...new Set(columnsFedTo(pipeline, node))];
  return columnsGivenBy(pipeline, node.id) ?? [];
}

/** What the nodes a flow reads give, with the alias of each where a query may read several. */
function flowColumns(
  pipeline: Pipeline,
  node: PipelineNode,
  [, name = '', key]: FieldPath,
): readonly string[] {
  const flows = flowsOf(node);
  const flow = Object.hasOwn(flows, name) ? flows[name] : undefined;
  if (!flow) return [];
  // Flows name nodes by their ids.
  if (key !== 'query') return columnsGivenBy(pipeline, flow.from as NodeId) ?? [];
  const inputs = queryInputsOf(pipeline, flow);
  const given = inputs.flatMap(({ from }) => columnsGivenBy(pipeline, from as NodeId) ?? []);
  return [...new Set([...inputs.map(({ alias }) => alias), ...given])];
}
