/** How a flow is read in the target: from which kind of source, in which mode, through how many views. */

import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId, NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { isBatchOnly, readsBatch } from '#core/model/read-modes.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { at, type Origin } from '../../book.ts';
import { needsSequenceColumn } from './sequence.ts';

/** A node that configs are written for. */
export type WrittenNode = NodeOf<'table'> | NodeOf<'sink'>;
export type SourceNode = Exclude<PipelineNode, NodeOf<'sink'>>;

export interface Reading {
  /** The node whose flow it is, and the name of the flow in the model. */
  readonly owner: NodeId;
  readonly name: string;
  readonly flow: Flow;
  readonly source: SourceNode;
  readonly sourceType:
    | 'cloudFiles'
    | 'batchFiles'
    | 'delta'
    | 'kafka'
    | 'python'
    | 'sql'
    | 'snapshot';
  readonly mode: 'stream' | 'batch';
  readonly runsOnce: boolean;
  /** Where the columns of a JSON value are unpacked: in the view, in a view of its own, or not at all. */
  readonly unpacks: 'in-view' | 'before-view' | 'no';
  /**
   * `plain`: one view reads the source and selects from it. `refined`: a second view, in SQL,
   * selects from the first. `query`: one view, in SQL, says all of it.
   */
  readonly shape: 'plain' | 'refined' | 'query';
  /** Whether filter and columns of the flow are left to the second view. */
  readonly selectsApart: boolean;
}

/** File formats the target reads in batch mode. */
const batchFormats = ['csv', 'json', 'parquet', 'text', 'xml'];

/** The flows of a node whose inputs all exist, the main flow first. */
export function readingsOf(node: WrittenNode, pipeline: Pipeline): readonly Reading[] {
  return namedEntries(node.fields.flows).flatMap(([name, flow]) => {
    const source = readable(pipeline, flow.from);
    const lookups = Object.values(flow.lookups ?? {});
    const isWhole = lookups.every(({ from }) => readable(pipeline, from) !== undefined);
    return source && isWhole ? [readingOf(node, name, flow, source)] : [];
  });
}

/** A node that flows can read; absent: it is not there, or is a sink. */
export function readable(pipeline: Pipeline, id: string): SourceNode | undefined {
  const node = nodeOf(pipeline, id);
  return node?.type === 'sink' ? undefined : node;
}

function readingOf(node: WrittenNode, name: string, flow: Flow, source: SourceNode): Reading {
  const wantsBatch = isBatch(node, flow) || isBatchOnly(source);
  const canBatch = source.type !== 'cloud-files' || batchFormats.includes(formatOf(source, flow));
  const isKafka = source.type === 'kafka' || source.type === 'event-hubs';
  const runsOnce = flow.once === true && canBatch && !isKafka;
  const mode = canBatch && (wantsBatch || runsOnce) ? 'batch' : 'stream';
  const unpacks = whereUnpacked(flow, source);
  const shape = shapeOf(node, flow, { source, unpacks });
  return {
    owner: node.id,
    name,
    flow,
    source,
    sourceType: shape === 'query' ? 'sql' : sourceTypeOf(source, mode),
    mode,
    runsOnce,
    unpacks,
    shape,
    selectsApart: unpacks === 'before-view' || (shape === 'refined' && source.type === 'python'),
  };
}

/** How an input of a query is read, where it takes a view of its own. */
export function inputReading(
  owner: NodeId,
  name: string,
  { flow, source, mode }: Pick<Reading, 'flow' | 'source' | 'mode'>,
): Reading {
  return {
    owner,
    name,
    flow,
    source,
    sourceType: sourceTypeOf(source, mode),
    mode,
    runsOnce: false,
    unpacks: whereUnpacked(flow, source),
    shape: 'refined',
    selectsApart: true,
  };
}

function isBatch(node: WrittenNode, flow: Flow): boolean {
  return flow.mode === 'batch' || readsBatch(node);
}

function formatOf(source: NodeOf<'cloud-files'>, flow: Flow): string {
  const key = 'cloudFiles.format';
  return flow.options?.[key] ?? source.fields.options[key] ?? '';
}

type TemporaryView = NodeOf<'table'> & { readonly fields: { readonly kind: 'temporary-view' } };

/** Narrows the type: its fields are those of a view. */
export function isTemporaryView(node: PipelineNode): node is TemporaryView {
  return node.type === 'table' && node.fields.kind === 'temporary-view';
}

/** Whether the target hands the rows of a source to a Python function before all else. */
export function canTransform(source: PipelineNode): boolean {
  return transformed.has(source.type) && !isTemporaryView(source);
}

const transformed: ReadonlySet<PipelineNode['type']> = new Set([
  'cloud-files',
  'batch-files',
  'delta-table',
  'table',
  'kafka',
  'event-hubs',
]);

function shapeOf(
  node: WrittenNode,
  flow: Flow,
  { source, unpacks }: Pick<Reading, 'source' | 'unpacks'>,
): Reading['shape'] {
  if (flow.query !== undefined || isTemporaryView(source)) return 'query';
  // The target selects nothing from the result of a query or a function.
  const selects =
    flow.refine !== undefined ||
    flow.select !== undefined ||
    (flow.where?.length ?? 0) > 0 ||
    (node.type === 'table' && needsSequenceColumn(node));
  if (source.type === 'sql' && selects) return 'query';
  const isRefined = flow.refine !== undefined || unpacks === 'before-view';
  return isRefined || (source.type === 'python' && selects) ? 'refined' : 'plain';
}

function sourceTypeOf(source: SourceNode, mode: 'stream' | 'batch'): Reading['sourceType'] {
  switch (source.type) {
    case 'cloud-files':
      return mode === 'batch' ? 'batchFiles' : 'cloudFiles';
    case 'batch-files':
      return 'batchFiles';
    case 'delta-table':
    case 'table':
      return 'delta';
    case 'kafka':
    case 'event-hubs':
      return 'kafka';
    case 'snapshot-files':
      return 'snapshot';
    case 'jdbc':
    case 'python':
      return 'python';
    case 'sql':
      return 'sql';
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
function isUnpacking(expression: string): boolean {
  return /\bfrom_json\s*\(/i.test(expression) && mentionsUnpacked.test(expression);
}

/** A field of the flow that is read. */
export function ofFlow({ owner, name }: Reading, ...field: FieldPath): Origin {
  return at(owner, ['flows', name, ...field]);
}

/** The link of a flow, where the kind of source is all that a spec says of it. */
export function linkOrigins(reading: Reading): readonly Origin[] {
  return reading.source.type === 'table' ? [] : [ofFlow(reading, 'from')];
}
