/** What the query of a flow may read, and what it calls each of it. */
import type { Flow } from '#core/node-types/flow.ts';
import type { FieldPath } from './field-ref.ts';
import { nodeOf } from './graph.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';
import { plainName } from './plain-name.ts';

export interface QueryInput {
  /** The table name that stands for it in the query. */
  readonly alias: string;
  /** Id of the node that is read, and the node, if it is there. */
  readonly from: string;
  readonly source: PipelineNode | undefined;
  readonly mode: 'stream' | 'batch' | undefined;
  /** From the flow inwards: `['from']`, or `['lookups', <alias>, 'from']`. */
  readonly field: FieldPath;
}

/** The node the flow brings rows of first, then its lookups in their order. */
export function queryInputsOf(pipeline: Pipeline, flow: Flow): readonly QueryInput[] {
  const source = nodeOf(pipeline, flow.from);
  const main: QueryInput = {
    alias: flow.alias?.trim() || plainName(source?.name ?? '') || plainName(flow.from),
    from: flow.from,
    source,
    mode: flow.mode,
    field: ['from'],
  };
  const lookups = Object.entries(flow.lookups ?? {}).map(
    ([alias, { from, mode = 'batch' }]): QueryInput => ({
      alias,
      from,
      source: nodeOf(pipeline, from),
      mode,
      field: ['lookups', alias, 'from'],
    }),
  );
  return [main, ...lookups];
}
