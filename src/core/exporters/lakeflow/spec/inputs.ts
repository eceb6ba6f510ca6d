/** What a flow reads when it is said in SQL, and whether SQL alone can read it. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';
import { isBatchOnly } from '#core/model/read-modes.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { canTransform, isTemporaryView, readable, type SourceNode } from './reading.ts';

/** A flow with the node it is of, and how it is read. */
export interface OwnFlow {
  readonly owner: NodeId;
  readonly name: string;
  readonly flow: Flow;
  readonly mode: 'stream' | 'batch';
}

export interface Input {
  readonly alias: string;
  readonly source: SourceNode;
  readonly mode: 'stream' | 'batch';
  /** How it is read, as a flow that selects nothing. */
  readonly read: Flow;
  /** The link, from the flow inwards. */
  readonly field: FieldPath;
}

/** Inputs that are missing from the pipeline are left out: flows that read them are not written. */
export function inputsOf(pipeline: Pipeline, { flow, mode: outer }: OwnFlow): readonly Input[] {
  const inputs = queryInputsOf(pipeline, flow);
  // Without a query nothing reads the lookups.
  const used = flow.query === undefined ? inputs.slice(0, 1) : inputs;
  return used.flatMap(({ alias, from, mode, field }, index) => {
    const source = readable(pipeline, from);
    if (!source) return [];
    const isBatch = outer === 'batch' || mode === 'batch' || isBatchOnly(source);
    const { options, changeFeed, transform } = index === 0 ? flow : ({} as Partial<Flow>);
    const read = {
      from,
      ...(options && { options }),
      ...(changeFeed && { changeFeed }),
      ...(transform && { transform }),
    };
    return [{ alias, source, mode: isBatch ? 'batch' : 'stream', read, field }];
  });
}

/** Whether SQL reads a source without a view for it. */
export function isSqlable({ source, read, mode }: Input): boolean {
  if (read.transform && canTransform(source)) return false;
  switch (source.type) {
    case 'table':
    case 'delta-table': {
      const options = source.type === 'table' ? {} : source.fields.options;
      const hasOptions = Object.keys({ ...options, ...read.options }).length > 0;
      return !hasOptions && read.changeFeed === undefined;
    }
    case 'cloud-files':
    case 'batch-files':
      return mode === 'batch';
    case 'sql':
      return true;
    default:
      return false;
  }
}

/** Whether a flow can be said in SQL alone, through all the temporary views it reads. */
export function isSqlOnly(pipeline: Pipeline, own: OwnFlow): boolean {
  return inputsThroughViews(pipeline, own).every((input) => input !== 'loop' && isSqlable(input));
}

/** Whether a statement would have to read snapshots in files, which no view can. */
export function needsSnapshots(pipeline: Pipeline, own: OwnFlow): boolean {
  return inputsThroughViews(pipeline, own).some(
    (input) => input !== 'loop' && input.source.type === 'snapshot-files',
  );
}

/** What a flow reads, and what the temporary views among it read in their place. */
function inputsThroughViews(
  pipeline: Pipeline,
  own: OwnFlow,
  within: ReadonlySet<NodeId> = new Set(),
): readonly (Input | 'loop')[] {
  const inner = new Set([...within, own.owner]);
  return inputsOf(pipeline, own).flatMap((input) => {
    const { source, mode } = input;
    if (!isTemporaryView(source)) return [input];
    if (inner.has(source.id)) return ['loop' as const];
    return flowsOfView(source, mode).flatMap((flow) => inputsThroughViews(pipeline, flow, inner));
  });
}

/** The flows of a temporary view, as one reads them that reads the view. */
export function flowsOfView(
  { id, fields }: Extract<SourceNode, { type: 'table' }>,
  mode: 'stream' | 'batch',
): readonly OwnFlow[] {
  return namedEntries(fields.flows).map(([name, flow]) => ({
    owner: id,
    name,
    flow,
    mode: mode === 'batch' || flow.mode === 'batch' ? 'batch' : 'stream',
  }));
}
