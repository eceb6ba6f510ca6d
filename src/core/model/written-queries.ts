/** The flows of a pipeline that are said in SQL or in steps, with what their queries may read. */

import type { Flow } from '#core/node-types/flow.ts';
import { lowerSteps } from '#core/steps/lower-steps.ts';
import type { FieldPath } from './field-ref.ts';
import { flowsOf, nodesOf } from './graph.ts';
import type { NodeId, Pipeline, PipelineNode } from './pipeline.ts';
import { type QueryInput, queryInputsOf } from './query-inputs.ts';
import { type NamedTable, tablesInQuery } from './query-tables.ts';
import { remember } from './remember.ts';

export interface WrittenQuery {
  readonly node: PipelineNode;
  readonly flow: Flow;
  /** That of the flow. */
  readonly field: FieldPath;
  readonly query: string;
  /** Whether it is what steps are written as, and nothing else. */
  readonly isOfSteps: boolean;
  readonly inputs: readonly QueryInput[];
  readonly tables: readonly NamedTable[];
}

export const writtenQueries = remember((pipeline: Pipeline): readonly WrittenQuery[] => {
  const written: WrittenQuery[] = [];
  for (const node of nodesOf(lowerSteps(pipeline))) {
    const flows = flowsOf(node);
    for (const name in flows) {
      const flow = flows[name];
      if (flow?.query === undefined) continue;
      written.push({
        node,
        flow,
        field: ['flows', name],
        query: flow.query,
        isOfSteps: isOfSteps(pipeline, node.id, name),
        inputs: queryInputsOf(pipeline, flow),
        tables: tablesInQuery(flow.query),
      });
    }
  }
  return written;
});

function isOfSteps(designed: Pipeline, id: NodeId, name: string): boolean {
  const node = designed.nodes[id];
  const flow = node && flowsOf(node)[name];
  return flow?.steps !== undefined && flow.query === undefined;
}
