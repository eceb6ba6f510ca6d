/**
 * Writes the steps of every flow as its query, so that whatever reads queries knows nothing of steps.
 *
 * What stands in the query in their place is told of the flow's steps: see `designedFields`.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import { flowsOf, nodesOf } from '#core/model/graph.ts';
import { namedValues } from '#core/model/named-entries.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { queryOf, stagesOf } from './stages.ts';

/** @returns the pipeline itself where it has no steps */
export const lowerSteps = remember((pipeline: Pipeline): Pipeline => {
  const lowered = nodesOf(pipeline)
    .filter(hasSteps)
    .map((node) => lowerNode(pipeline, node));
  if (lowered.length === 0) return pipeline;
  const nodes = { ...pipeline.nodes };
  for (const node of lowered) nodes[node.id] = node;
  return { ...pipeline, nodes };
});

type Reader = NodeOf<'table'> | NodeOf<'sink'>;

function hasSteps(node: PipelineNode): node is Reader {
  return namedValues(flowsOf(node)).some(({ steps }) => steps !== undefined);
}

function lowerNode(pipeline: Pipeline, node: Reader): PipelineNode {
  const flows = Object.entries(node.fields.flows).map(
    ([name, flow]) => [name, flow.steps ? lowerFlow(pipeline, node, flow) : flow] as const,
  );
  // Only flows changed, and they are of the same kind for tables and sinks.
  return { ...node, fields: { ...node.fields, flows: Object.fromEntries(flows) } } as Reader;
}

/** A flow with its steps, and what it selects before them, as one query. */
export function lowerFlow(pipeline: Pipeline, node: PipelineNode, flow: Flow): Flow {
  const { steps = [], ...plain } = flow;
  if (steps.every(({ off }) => off)) return plain;
  const { where: _, select: __, refine: ___, ...rest } = plain;
  return { ...rest, query: queryOf(stagesOf(pipeline, node, flow)) };
}

/** Where in the design a field of the lowered node comes from. */
export function designedFields(
  node: PipelineNode | undefined,
  field: FieldPath,
): readonly FieldPath[] {
  const [flows, name = '', key] = field;
  const flow = flows === 'flows' && key === 'query' && node ? flowsOf(node)[name] : undefined;
  if (!flow?.steps) return [field];
  const said = (['query', 'where', 'select', 'refine'] as const).filter((one) => flow[one]);
  return ['steps', ...said].map((one) => ['flows', name, one]);
}

/** An edited node with the steps it had, where the query they were written as is unchanged. */
export function withStepsOf(
  designed: Pipeline,
  lowered: Pipeline,
  edited: PipelineNode,
): PipelineNode {
  const [before, written] = [designed.nodes[edited.id], lowered.nodes[edited.id]];
  if (!before || !written || before === written) return edited;
  if (edited.type !== 'table' && edited.type !== 'sink') return edited;
  const flows = Object.entries(edited.fields.flows).map(([name, flow]) => {
    const own = flowsOf(before)[name];
    const isKept = own?.steps !== undefined && flowsOf(written)[name]?.query === flow.query;
    return [name, isKept ? withSteps(flow, own) : flow] as const;
  });
  // Only flows changed, and they are of the same kind for tables and sinks.
  return { ...edited, fields: { ...edited.fields, flows: Object.fromEntries(flows) } } as Reader;
}

function withSteps({ query: _, ...edited }: Flow, own: Flow): Flow {
  const { query, where, select, refine, steps } = own;
  return {
    ...edited,
    ...(query !== undefined && { query }),
    ...(where && { where }),
    ...(select && { select }),
    ...(refine && { refine }),
    ...(steps && { steps }),
  };
}
