/** What is declared for a table that is kept in step with full copies. */
import { at } from '#core/exporters/book.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { SnapshotCapture } from '#core/node-types/table.ts';
import { copiesPath, copySteps, snapshotSteps, withoutDuplicates } from './computed-snapshots.ts';
import { noStorage, ownDataset, plainSource, type TableScope } from './datasets.ts';
import type { Dataset, Declaration, Query } from './plan.ts';
import type { Quality } from './plan-quality.ts';
import { queryOf } from './plan-queries.ts';
import { approximate } from './plan-scope.ts';
import type { TableShape } from './shapes.ts';

/**
 * Books the settings of the capture in the scope, those the runtime does otherwise as
 * approximations.
 * @param shape how the runtime fills the table: by a flow of its own, from the newest copy, or
 * computed from all of them
 * @returns the table, and whatever has to be declared before it
 */
export function planSnapshotCapture(
  scope: TableScope,
  shape: TableShape,
  quality: Quality,
): readonly Declaration[] {
  const { node, pipeline } = scope;
  const { snapshotCapture: capture } = node.fields;
  scope.say(at(node.id, ['snapshotCapture']));
  const [first] = shape.flows;
  if (!capture || !first) return [];
  const [name, flow] = first;
  const own = ownDataset(scope, shape, quality);
  const copied = { capture, name, flow, source: nodeOf(pipeline, flow.from), own };
  switch (shape.fill) {
    case 'snapshot-flow':
      return planSnapshotFlow(scope, copied);
    case 'latest-snapshot':
      return [{ ...own, queries: [queryOf(scope, name, flow, 'batch')], steps: quality.steps }];
    default:
      return planComputed(scope, copied, quality);
  }
}

/** A table and the one flow that brings its copies. */
interface CopiedTable {
  readonly capture: SnapshotCapture;
  readonly name: string;
  readonly flow: Flow;
  readonly source: PipelineNode | undefined;
  readonly own: Dataset;
}

function planSnapshotFlow(
  scope: TableScope,
  { capture, name, flow, source, own }: CopiedTable,
): readonly Declaration[] {
  const query = queryOf(scope, name, flow, 'batch');
  if (source?.type === 'snapshot-files') {
    const copies = { node: source, query };
    sayVersions(scope, source);
    return [own, { kind: 'snapshot-flow', target: own.name, source: copies, capture }];
  }
  const direct = plainSource(query, query.steps);
  const view = direct === undefined ? copyView(scope, query) : undefined;
  const flowTo = {
    kind: 'snapshot-flow',
    target: own.name,
    source: direct ?? view?.name ?? '',
    capture,
  } as const;
  return [...(view ? [view] : []), own, flowTo];
}

function sayVersions({ say }: TableScope, { id, fields }: NodeOf<'snapshot-files'>): void {
  say(at(id, ['versionType']));
  for (const field of ['datetimeFormat', 'startingVersion', 'duplicates'] as const) {
    if (fields[field] !== undefined) say(at(id, [field]));
  }
}

function copyView(scope: TableScope, query: Query): Dataset {
  const { node, names } = scope;
  return {
    kind: 'temporary-view',
    name: names.takeView(`${node.name}_copy`),
    comment: `What ${labelOf(node)} is compared with.`,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [query],
    steps: [],
  };
}

/** Copies kept as files are taken in by a stream and compared by a query. */
function planComputed(
  scope: TableScope,
  { capture, name, flow, source, own }: CopiedTable,
  quality: Quality,
): readonly Declaration[] {
  const { node, names, runtime } = scope;
  if (source?.type !== 'snapshot-files') return [];
  approximate(scope, 'computed-snapshots', {
    node: node.id,
    field: ['snapshotCapture'],
    severity: 'info',
    message: `${labelOf(node)} is worked out from all copies at each run, because ${runtime.title} compares none itself.`,
    hint: 'All copies are kept in a table beside it. A copy without any row goes unnoticed.',
    reason: 'It is worked out from all copies at each run; an empty copy goes unnoticed.',
  });
  sayVersions(scope, source);
  const once = withoutDuplicates(source, capture);
  const kept = names.besides(node, 'copies');
  const read = { kind: 'table', name: kept, options: {} } as const;
  const history = {
    flow: '',
    inputs: [{ alias: 'copies', from: node.id, mode: 'batch', read, steps: [] }],
    steps: [],
  } as const;
  return [
    copiesTable(scope, { name: kept, source, query: queryOf(scope, name, flow, 'stream') }),
    { ...own, queries: [history], steps: [...once, ...snapshotSteps(capture), ...quality.steps] },
  ];
}

/** Takes in every copy, and keeps it with its version. */
function copiesTable(
  { node }: TableScope,
  {
    name,
    source,
    query,
  }: { readonly name: string; readonly source: NodeOf<'snapshot-files'>; readonly query: Query },
): Dataset {
  const [input] = query.inputs;
  const { read } = input;
  const all = read.kind === 'files' ? { ...read, path: copiesPath(read.path) } : read;
  return {
    kind: 'streaming-table',
    name,
    comment: `Every copy of ${labelOf(node)}, with its version.`,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [
      { ...query, inputs: [{ ...input, read: all, steps: copySteps(source, input.steps) }] },
    ],
    steps: [],
  };
}
