/**
 * What each table becomes in a runtime: which of them can stream, which are computed anew at each
 * refresh, and which cannot be said at all.
 *
 * A streaming table can only be one where all that feeds it streams, so the answer for a table
 * depends on what it reads.
 */
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { hasOption } from '#core/model/source-options.ts';
import { upstreamFirst } from '#core/model/upstream-first.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { SourceNode } from './plan-scope.ts';
import type { Runtime } from './runtimes.ts';

export interface Refusal {
  readonly kind: 'refused';
  /** Why, in a sentence. */
  readonly reason: string;
  readonly hint: string;
}

export interface TableShape {
  readonly kind: 'streaming-table' | 'materialized-view' | 'temporary-view';
  /** How its rows come about; `computed-…`: by a query over all changes or copies there were. */
  readonly fill:
    | 'flows'
    | 'change-flow'
    | 'computed-changes'
    | 'snapshot-flow'
    | 'computed-snapshots'
    | 'latest-snapshot';
  /** Whether others can read it as a stream. */
  readonly streams: boolean;
  /** The flows that can be written, by their names. */
  readonly flows: readonly (readonly [name: string, flow: Flow])[];
}

export interface Shapes {
  of(table: NodeId): TableShape | Refusal;
  /** All tables, each after those it reads. */
  inReadingOrder(): readonly NodeOf<'table'>[];
  /** Why a flow cannot be written; absent: it can. */
  refusalOf(flow: Flow): Refusal | undefined;
  canStream(source: SourceNode, flow: Pick<Flow, 'mode' | 'once' | 'options'>): boolean;
}

/**
 * @returns a shape for each table, or why it cannot be said; what approximates it is told by
 * whoever plans it
 */
export function shapesOf(pipeline: Pipeline, runtime: Runtime): Shapes {
  const known = new Map<NodeId, TableShape | Refusal>();
  const inOrder = upstreamFirst(pipeline);

  const shapes: Shapes = {
    of(id) {
      const shape = known.get(id);
      if (shape) return shape;
      const table = nodeOf(pipeline, id);
      // What is read comes first, unless it reads back.
      return table?.type === 'table' ? looping(table) : missing(id);
    },
    inReadingOrder: () => inOrder,
    refusalOf: (flow) => refusalOf(flow, { pipeline, runtime, shapes }),
    canStream: (source, flow) => canStream(source, flow, { runtime, shapes }),
  };
  for (const table of inOrder) {
    known.set(table.id, shapeOf(table, { pipeline, runtime, shapes }));
  }
  return shapes;
}

interface Known {
  readonly pipeline: Pipeline;
  readonly runtime: Runtime;
  readonly shapes: Shapes;
}

function shapeOf(table: NodeOf<'table'>, known: Known): TableShape | Refusal {
  const { fields } = table;
  const entries = Object.entries(fields.flows);
  const refusals = entries.map(([, flow]) => known.shapes.refusalOf(flow));
  const flows = entries.filter((_, index) => refusals[index] === undefined);
  if (flows.length === 0) return refusals.find((one) => one !== undefined) ?? unfed(table);
  if (fields.snapshotCapture) return snapshotShape(table, flows, known);
  const isView = fields.kind === 'temporary-view';
  // A view keeps nothing, so nothing of it runs once.
  const streams = flows.every(([, flow]) =>
    streamsFrom(isView ? { ...flow, once: false } : flow, known),
  );
  if (isView) {
    return { kind: 'temporary-view', fill: 'flows', streams, flows };
  }
  if (fields.changeCapture) return changeShape(fields.changeCapture, { flows, streams, known });
  const isStreaming = fields.kind === 'streaming-table' && streams;
  const streamed = isStreaming ? undefined : statementOfStream(flows, known);
  if (streamed) return streamed;
  const kind = isStreaming ? 'streaming-table' : 'materialized-view';
  return { kind, fill: 'flows', streams: isStreaming, flows };
}

function changeShape(
  { scdType }: NonNullable<NodeOf<'table'>['fields']['changeCapture']>,
  { flows, streams, known }: Pick<TableShape, 'flows' | 'streams'> & { readonly known: Known },
): TableShape {
  const { changeCapture, governance } = known.runtime;
  const canApply = scdType === '1' ? changeCapture !== 'none' : changeCapture === 'type-2';
  if (canApply && streams) {
    // Rows of such a table change; only Delta lets a stream skip that.
    return { kind: 'streaming-table', fill: 'change-flow', streams: governance, flows };
  }
  return { kind: 'materialized-view', fill: 'computed-changes', streams: false, flows };
}

function snapshotShape(
  table: NodeOf<'table'>,
  flows: TableShape['flows'],
  { pipeline, runtime }: Known,
): TableShape | Refusal {
  const [first] = flows;
  const single = first ? [first] : [];
  if (runtime.snapshotCapture) {
    return { kind: 'streaming-table', fill: 'snapshot-flow', streams: true, flows: single };
  }
  const computed = { kind: 'materialized-view', streams: false, flows: single } as const;
  const source = nodeOf(pipeline, first?.[1].from ?? '');
  if (source?.type === 'snapshot-files') return { ...computed, fill: 'computed-snapshots' };
  if (table.fields.snapshotCapture?.scdType === '1')
    return { ...computed, fill: 'latest-snapshot' };
  return {
    kind: 'refused',
    reason: `${labelOf(table)} compares what its source holds with what it held before, and ${runtime.title} keeps no former state to compare with.`,
    hint: 'Keep the copies as files and read those, use SCD type 1, or export for Databricks.',
  };
}

function refusalOf(flow: Flow, { pipeline, runtime, shapes }: Known): Refusal | undefined {
  const read = [flow.from, ...Object.values(flow.lookups ?? {}).map(({ from }) => from)];
  for (const id of read) {
    const source = nodeOf(pipeline, id);
    if (!source || source.type === 'sink') return missing(id);
    if (source.type === 'jdbc' && !runtime.governance && !hasOption(pipeline, source, 'url')) {
      return {
        kind: 'refused',
        reason: `${labelOf(source)} has no address: a connection of Unity Catalog is known on Databricks alone.`,
        hint: 'Set url, user and password beside the connection, or export for Databricks.',
      };
    }
    const shape = source.type === 'table' ? shapes.of(source.id) : undefined;
    if (shape?.kind === 'refused') {
      return {
        kind: 'refused',
        reason: `It reads ${labelOf(source)}, which is left out. ${shape.reason}`,
        hint: shape.hint,
      };
    }
    if (flow.changeFeed && source.type === 'table' && !runtime.governance && !shape?.streams) {
      return {
        kind: 'refused',
        reason: `It reads the change feed of ${labelOf(source)}, which is computed anew at each refresh and has none in ${runtime.title}.`,
        hint: 'Read the table that brings the changes, or export for Databricks.',
      };
    }
  }
  return undefined;
}

function streamsFrom(flow: Flow, { pipeline, shapes }: Known): boolean {
  const source = nodeOf(pipeline, flow.from);
  return source !== undefined && source.type !== 'sink' && shapes.canStream(source, flow);
}

function canStream(
  source: SourceNode,
  { mode, once, options }: Pick<Flow, 'mode' | 'once' | 'options'>,
  { runtime, shapes }: Pick<Known, 'runtime' | 'shapes'>,
): boolean {
  const readsOnce = once === true;
  if (mode === 'batch' && !readsOnce) return false;
  switch (source.type) {
    case 'table': {
      const shape = shapes.of(source.id);
      if (shape.kind === 'refused') return false;
      const skipsChanges = options?.skipChangeCommits === 'true' && runtime.governance;
      return shape.streams || skipsChanges;
    }
    case 'sql':
      return readsOnce ? runtime.onceFlows : streamWord.test(source.fields.query);
    case 'batch-files':
      // Where nothing runs once, a stream takes each file once instead.
      return readsOnce;
    case 'jdbc':
      return readsOnce && runtime.onceFlows;
    case 'snapshot-files':
      return false;
    default:
      return true;
  }
}

const streamWord = /\bSTREAM\b/i;

/** Why a table that is computed anew cannot be: a statement it reads is a stream. */
function statementOfStream(flows: TableShape['flows'], { pipeline }: Known): Refusal | undefined {
  const source = flows
    .map(([, { from }]) => nodeOf(pipeline, from))
    .find((node) => node?.type === 'sql' && streamWord.test(node.fields.query));
  return (
    source && {
      kind: 'refused',
      reason: `It is computed anew at each refresh, and ${labelOf(source)} reads a stream.`,
      hint: `Take STREAM out of the query of ${labelOf(source)}, or let a streaming table read it.`,
    }
  );
}

function missing(id: string): Refusal {
  return {
    kind: 'refused',
    reason: `It reads ${id || 'nothing'}, which is not there.`,
    hint: 'Link it to a table or source.',
  };
}

function unfed(table: NodeOf<'table'>): Refusal {
  return {
    kind: 'refused',
    reason: `Nothing feeds ${labelOf(table)}.`,
    hint: 'Link it to a table or source.',
  };
}

function looping(table: NodeOf<'table'>): Refusal {
  return {
    kind: 'refused',
    reason: `${labelOf(table)} is part of a loop.`,
    hint: 'Take away one of the links of the loop.',
  };
}
