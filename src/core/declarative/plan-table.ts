/** What is declared for one table: itself, the flows into it, and what stands beside it. */
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import { flowOf, noStorage, ownDataset, storageOf, type TableScope } from './datasets.ts';
import type { Dataset, Declaration } from './plan.ts';
import { planCapture } from './plan-changes.ts';
import { type Incoming, incomingOf } from './plan-incoming.ts';
import { countingStep, type Quality, qualityOf } from './plan-quality.ts';
import { queryOf } from './plan-queries.ts';
import { approximate } from './plan-scope.ts';
import { planSnapshotCapture } from './plan-snapshots.ts';
import type { TableShape } from './shapes.ts';

/** @param modes in which a temporary view is wanted */
export function planTable(
  scope: TableScope,
  shape: TableShape,
  modes: readonly ('stream' | 'batch')[],
): readonly Declaration[] {
  const { node } = scope;
  const quality = qualityOf(scope, node);
  sayOwn(scope);
  if (shape.kind === 'temporary-view') {
    return modes.map((mode) => viewDataset(scope, shape, { mode, quality }));
  }
  reportKind(scope, shape);
  const rows = plannerOf(scope, shape)(scope, shape, quality);
  return [...rows, ...qualityTable(scope, quality)];
}

function plannerOf({ node }: TableScope, { fill }: TableShape): typeof planFlows {
  if (fill === 'flows') return planFlows;
  return node.fields.snapshotCapture ? planSnapshotCapture : planCapture;
}

/** A table that is fed by its flows as they are. */
function planFlows(scope: TableScope, shape: TableShape, quality: Quality): readonly Declaration[] {
  const incoming = incomingOf(scope, shape, quality);
  const { node, names } = scope;
  const name = names.tableOf(node);
  const own = ownDataset(scope, shape, quality);
  const isSplit = shape.kind === 'streaming-table' && needsFlows(scope, shape, incoming);
  const main: readonly Declaration[] = isSplit
    ? [own, ...incoming.queries.map((query) => flowOf(scope, { query, target: name }))]
    : [{ ...own, queries: incoming.queries, steps: [...incoming.steps] }];
  return [...incoming.declarations, ...main, ...incoming.quarantine];
}

/** One flow that goes on is written with its table; several, and those that run once, beside it. */
function needsFlows(
  scope: TableScope,
  { flows }: TableShape,
  { queries, steps }: Incoming,
): boolean {
  if (!scope.runtime.manyFlows) {
    if (queries.length > 1) reportUnion(scope);
    return false;
  }
  return queries.length > 1 || (steps.length === 0 && flows.some(([, { once }]) => once === true));
}

function reportUnion(scope: TableScope): void {
  const { node, runtime } = scope;
  approximate(scope, 'one-stream', {
    node: node.id,
    field: ['flows'],
    severity: 'info',
    message: `The flows of ${labelOf(node)} are written as one stream, because several cannot write one table of files in ${runtime.title}.`,
    hint: 'Its rows are the same. Refresh the table in full when a flow comes or goes: a stream remembers what it reads.',
    reason: 'Its flows are one stream; a flow more or less takes a full refresh.',
  });
}

function viewDataset(
  scope: TableScope,
  shape: TableShape,
  { mode, quality }: { readonly mode: 'stream' | 'batch'; readonly quality: Quality },
): Dataset {
  const { fields } = scope.node;
  return {
    kind: 'temporary-view',
    name: scope.names.viewOf(scope.node, mode),
    comment: fields.comment,
    role: 'own',
    storage: noStorage,
    expectations: quality.declared,
    queries: shape.flows.map(([name, flow]) => queryOf(scope, name, flow, mode)),
    steps: [...(quality.marking ? [quality.marking] : []), ...quality.steps],
  };
}

/** Counts rows that fail rules which only warn, where the runtime does not count them. */
function qualityTable(scope: TableScope, { counted }: Quality): readonly Declaration[] {
  if (counted.length === 0) return [];
  const { node, names } = scope;
  const own = names.tableOf(node);
  const input = {
    alias: node.name,
    from: node.id,
    mode: 'batch',
    read: { kind: 'table', name: own, options: {} },
    steps: [],
  } as const;
  approximate(scope, 'counted-expectations', {
    node: node.id,
    field: ['expectations'],
    severity: 'info',
    message: `Rules of ${labelOf(node)} that only warn are counted in a table beside it, which ${scope.runtime.title} needs because it counts none itself.`,
    hint: 'The table has a row for each rule, with the rows that were checked and those that failed.',
    reason: 'Rules that only warn are counted in a table beside it.',
  });
  return [
    {
      kind: 'materialized-view',
      name: names.besides(node, 'quality'),
      comment: `Rows of ${own} that fail its rules.`,
      role: 'quality',
      storage: noStorage,
      expectations: [],
      queries: [{ flow: '', inputs: [input], steps: [countingStep(counted)] }],
      steps: [],
    },
  ];
}

function reportKind(scope: TableScope, shape: TableShape): void {
  const { node, runtime } = scope;
  const isComputed = shape.fill === 'computed-changes' || shape.fill === 'computed-snapshots';
  if (node.fields.kind !== 'streaming-table' || shape.kind === 'streaming-table' || isComputed)
    return;
  approximate(scope, 'computed-table', {
    node: node.id,
    field: ['kind'],
    message: `${labelOf(node)} becomes a materialized view, because what feeds it cannot be read as a stream in ${runtime.title}.`,
    hint: 'It is computed from all there is at each run. Rows that its source loses are lost here too.',
    reason: 'It is computed anew at each run, from all that its source holds.',
  });
}

/** Fields of the table that the declarations of any shape say. */
function sayOwn(scope: TableScope): void {
  const { id, fields } = scope.node;
  scope.say(at(id, ['name']), at(id, ['kind']), at(id, ['layer']));
  for (const field of ['database', 'comment'] as const) {
    if (fields[field] !== undefined) scope.say(at(id, [field]));
  }
  if (fields.kind === 'temporary-view') return;
  const { properties, partitionColumns, clusterColumns } = storageOf(fields);
  if (Object.keys(properties).length > 0) scope.say(at(id, ['properties']));
  if (partitionColumns.length > 0) scope.say(at(id, ['partitionColumns']));
  if (clusterColumns.length > 0) scope.say(at(id, ['clusterColumns']));
}
