/** How a flow is read in the target: from which kind of source, in which mode, through how many views. */
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { at, type Origin } from '../book.ts';

/** A node that configs are written for. */
export type WrittenNode = NodeOf<'table'> | NodeOf<'sink'>;
export type SourceNode = Exclude<
  PipelineNode,
  NodeOf<'sink'> | NodeOf<'batch-files'> | NodeOf<'jdbc'> | NodeOf<'sql'> | NodeOf<'python'>
>;

/** Kinds of nodes that no config can be written for reading from. */
const unreadable: ReadonlySet<string> = new Set(['sink', 'batch-files', 'jdbc', 'sql', 'python']);

function isReadable(node: PipelineNode | undefined): node is SourceNode {
  return node !== undefined && !unreadable.has(node.type);
}

export interface Reading {
  /** Name of the flow in the model. */
  readonly name: string;
  readonly flow: Flow;
  readonly source: SourceNode;
  readonly sourceType: 'cloudFiles' | 'batchFiles' | 'delta' | 'kafka' | 'snapshot';
  readonly mode: 'stream' | 'batch';
  readonly runsOnce: boolean;
  /** Where the columns of a JSON value are unpacked: in the view, in a view of its own, or not at all. */
  readonly unpacks: 'in-view' | 'before-view' | 'no';
  /** True where a second view, in SQL, has to read from the first. */
  readonly needsSqlView: boolean;
}

/** File formats the target reads in batch mode. */
const batchFormats = ['csv', 'json', 'parquet', 'text', 'xml'];

/** The flows of a node that read something that exists, the main flow first. */
export function readingsOf(node: WrittenNode, pipeline: Pipeline): readonly Reading[] {
  return Object.entries(node.fields.flows).flatMap(([name, flow]) => {
    const source = pipeline.nodes[flow.from as NodeId];
    return isReadable(source) ? [readingOf(node, name, flow, source)] : [];
  });
}

function readingOf(node: WrittenNode, name: string, flow: Flow, source: SourceNode): Reading {
  const wantsBatch = isBatch(node, flow);
  const canBatch = source.type !== 'cloud-files' || batchFormats.includes(formatOf(source, flow));
  const isKafka = source.type === 'kafka' || source.type === 'event-hubs';
  const runsOnce = flow.once === true && canBatch && !isKafka;
  const mode = canBatch && (wantsBatch || runsOnce) ? 'batch' : 'stream';
  const unpacks = whereUnpacked(flow, source);
  return {
    name,
    flow,
    source,
    sourceType: sourceTypeOf(source, mode),
    mode,
    runsOnce,
    unpacks,
    needsSqlView: flow.refine !== undefined || unpacks === 'before-view',
  };
}

function isBatch(node: WrittenNode, flow: Flow): boolean {
  if (flow.mode === 'batch') return true;
  if (node.type === 'sink') return false;
  return node.fields.kind === 'materialized-view' || node.fields.snapshotCapture !== undefined;
}

export function formatOf(source: NodeOf<'cloud-files'>, flow: Flow): string {
  const key = 'cloudFiles.format';
  return flow.options?.[key] ?? source.fields.options[key] ?? '';
}

function sourceTypeOf(source: SourceNode, mode: 'stream' | 'batch'): Reading['sourceType'] {
  switch (source.type) {
    case 'cloud-files':
      return mode === 'batch' ? 'batchFiles' : 'cloudFiles';
    case 'delta-table':
    case 'table':
      return 'delta';
    case 'kafka':
    case 'event-hubs':
      return 'kafka';
    case 'snapshot-files':
      return 'snapshot';
    default:
      return source satisfies never;
  }
}

/** Column that the unpacked JSON value gets. */
export const unpackedColumn = 'parsed_records';

const mentionsUnpacked = new RegExp(`\\b${unpackedColumn}\\b`);

function whereUnpacked(flow: Flow, source: SourceNode): Reading['unpacks'] {
  if (source.type !== 'kafka' && source.type !== 'event-hubs') return 'no';
  const { select, where = [] } = flow;
  if (!source.fields.schema || select?.some(isUnpacking)) return 'no';
  const filters = where.some((condition) => mentionsUnpacked.test(condition));
  if (!filters && (!select || select.some((column) => column.trim() === '*'))) return 'in-view';
  const selects = select?.some((column) => mentionsUnpacked.test(column)) ?? false;
  return filters || selects ? 'before-view' : 'no';
}

/** Whether a select expression unpacks the JSON value itself. */
export function isUnpacking(expression: string): boolean {
  return /\bfrom_json\s*\(/i.test(expression) && mentionsUnpacked.test(expression);
}

/** The link of a flow, where the kind of source is all that a spec says of it. */
export function linkOrigins(node: WrittenNode, { name, source }: Reading): readonly Origin[] {
  return source.type === 'table' ? [] : [at(node.id, ['flows', name, 'from'])];
}
