/** What is declared for a table that applies changes, or is kept in step with full copies. */
import { at } from '#core/exporters/book.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { changeSteps } from './computed-changes.ts';
import { copiesPath, copyStep, snapshotSteps } from './computed-snapshots.ts';
import { flowName, flowOf, noStorage, ownDataset, type TableScope } from './datasets.ts';
import type { Dataset, Declaration, Query, Step } from './plan.ts';
import { type Incoming, incomingOf } from './plan-incoming.ts';
import type { Quality } from './plan-quality.ts';
import { queryOf } from './plan-queries.ts';
import { approximate, lose } from './plan-scope.ts';
import type { TableShape } from './shapes.ts';

export function planCapture(
  scope: TableScope,
  shape: TableShape,
  quality: Quality,
): readonly Declaration[] {
  const { changeCapture, snapshotCapture } = scope.node.fields;
  if (snapshotCapture) {
    scope.say(at(scope.node.id, ['snapshotCapture']));
    return shape.fill === 'snapshot-flow'
      ? planSnapshotFlow(scope, shape, quality)
      : planSnapshots(scope, shape, quality);
  }
  if (!changeCapture) return [];
  sayCapture(scope, changeCapture);
  return shape.fill === 'change-flow'
    ? planChangeFlows(scope, shape, { quality, capture: changeCapture })
    : planChanges(scope, shape, { quality, capture: changeCapture });
}

interface Changes {
  readonly quality: Quality;
  readonly capture: ChangeCapture;
}

/** The runtime applies the changes. Its source has to be a dataset, so what selects becomes a view. */
function planChangeFlows(
  scope: TableScope,
  shape: TableShape,
  { quality, capture }: Changes,
): readonly Declaration[] {
  const { names } = scope;
  const rows = incomingOf(scope, shape, { ...quality, declared: [] });
  const own = ownDataset(scope, shape, quality);
  const flows = rows.queries.flatMap((query): Declaration[] => {
    const steps = [...query.steps, ...rows.steps, ...keeping(capture)];
    const source = plainSource(query, steps);
    const view = source === undefined ? changesView(scope, query, steps) : undefined;
    const flow = {
      kind: 'change-flow',
      name: names.takeFlow(capture.flowName ?? flowName(scope, query.flow)),
      target: own.name,
      source: source ?? view?.name ?? '',
      capture,
    } as const;
    return view ? [view, flow] : [flow];
  });
  return [...rows.declarations, own, ...flows, ...rows.quarantine];
}

function keeping({ where }: ChangeCapture): readonly Step[] {
  return where === undefined ? [] : [{ kind: 'where', conditions: [where] }];
}

/** The dataset a query reads without changing anything. */
function plainSource({ inputs }: Query, steps: readonly Step[]): string | undefined {
  const [{ read, steps: preparing }] = inputs;
  const isPlain = steps.length === 0 && preparing.length === 0 && inputs.length === 1;
  const isDataset = read.kind === 'table' && Object.keys(read.options).length === 0;
  return isPlain && isDataset ? read.name : undefined;
}

function changesView(scope: TableScope, query: Query, steps: readonly Step[]): Dataset {
  const { node, names } = scope;
  const isOnly = Object.keys(node.fields.flows).length === 1;
  return {
    kind: 'temporary-view',
    name: names.takeView(isOnly ? `${node.name}_changes` : `${node.name}_${query.flow}_changes`),
    comment: `Changes on their way to ${labelOf(node)}.`,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [{ ...query, steps }],
    steps: [],
  };
}

/** The runtime applies no changes: the table is worked out from all there were. */
function planChanges(
  scope: TableScope,
  shape: TableShape,
  { quality, capture }: Changes,
): readonly Declaration[] {
  const { node, runtime } = scope;
  approximate(scope, 'computed-changes', {
    node: node.id,
    field: ['changeCapture'],
    severity: 'info',
    message: `${labelOf(node)} is worked out from all changes at each run, because ${runtime.title} is not asked to apply them.`,
    hint: 'Its rows are the same, also where changes come late. Runs take longer as changes pile up.',
    reason: 'It is worked out from all changes at each run.',
  });
  loseRich(scope, capture);
  const steps = changeSteps(capture);
  const rows = storedChanges(scope, shape, quality);
  const own = ownDataset(scope, shape, quality);
  return [
    ...rows.declarations,
    { ...own, queries: rows.queries, steps: [...rows.steps, ...steps] },
    ...rows.quarantine,
  ];
}

/** All changes there were: in the table they are read from, else in one that keeps them. */
function storedChanges(scope: TableScope, shape: TableShape, quality: Quality): Incoming {
  const { pipeline, shapes, names, node } = scope;
  const streams = shape.flows.every(([, flow]) => {
    const source = nodeOf(pipeline, flow.from);
    return source !== undefined && source.type !== 'sink' && shapes.canStream(source, flow);
  });
  const areKept = shape.flows.every(([, { from }]) => {
    const source = nodeOf(pipeline, from);
    return source?.type === 'table' && source.fields.kind !== 'temporary-view';
  });
  if (!streams || areKept)
    return incomingOf(scope, { ...shape, kind: 'materialized-view' }, quality);
  const rows = incomingOf(scope, { ...shape, kind: 'streaming-table' }, quality);
  const name = names.besides(node, 'changes');
  const log: Dataset = {
    kind: 'streaming-table',
    name,
    comment: `Every change of ${labelOf(node)}, as it came.`,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [],
    steps: [],
  };
  const [only] = rows.queries;
  const isOne = rows.queries.length === 1 && only !== undefined;
  const feeding: readonly Declaration[] = isOne
    ? [{ ...log, queries: [only], steps: rows.steps }]
    : [log, ...rows.queries.map((query) => flowOf(scope, { query, target: name }))];
  const read = { kind: 'table', name, options: {} } as const;
  return {
    declarations: [...rows.declarations, ...feeding],
    queries: [
      { flow: '', inputs: [{ alias: 'changes', mode: 'batch', read, steps: [] }], steps: [] },
    ],
    steps: [],
    quarantine: rows.quarantine,
  };
}

/** Settings of change capture that neither open-source Spark nor a query over all changes has. */
function loseRich(scope: TableScope, capture: ChangeCapture): void {
  const { node } = scope;
  const fields = [
    'ignoreNullUpdates',
    'ignoreNullUpdatesColumns',
    'ignoreNullUpdatesExceptColumns',
  ] as const;
  for (const field of fields) {
    if (capture[field] === undefined || capture[field] === false) continue;
    lose(scope, 'ignore-nulls', {
      node: node.id,
      field: ['changeCapture', field],
      message: `Changes of ${labelOf(node)} that bring null overwrite what was there: ${scope.runtime.title} cannot ignore them.`,
      hint: 'Fill the missing values before the changes come, or export for Databricks.',
      reason: 'Nulls in changes cannot be ignored there.',
    });
  }
}

/** The fields of the capture that are written, each by itself: those that are lost are said elsewhere. */
function sayCapture(scope: TableScope, capture: ChangeCapture): void {
  const { id } = scope.node;
  const said = [
    'keys',
    'sequenceBy',
    'scdType',
    'where',
    'applyAsDeletes',
    'columns',
    'exceptColumns',
    'trackHistoryColumns',
    'trackHistoryExceptColumns',
  ] as const;
  const say = (path: FieldPath): void => scope.say(at(id, ['changeCapture', ...path]));
  for (const field of said) if (capture[field] !== undefined) say([field]);
  const isComputed = scope.runtime.changeCapture === 'none';
  if (capture.applyAsTruncates !== undefined) {
    if (isComputed || scope.runtime.richChangeCapture) say(['applyAsTruncates']);
    else loseTruncates(scope);
  }
  if (!isComputed && capture.flowName !== undefined) say(['flowName']);
  if (isComputed && capture.flowName !== undefined) {
    scope.book.lose(at(id, ['changeCapture', 'flowName']), 'No flow applies the changes there.');
  }
  if (capture.once && !scope.runtime.richChangeCapture) {
    scope.book.lose(
      at(id, ['changeCapture', 'once']),
      'Nothing runs once there; each change is taken once.',
    );
  }
  if (!isComputed && !scope.runtime.richChangeCapture) loseRich(scope, capture);
}

function loseTruncates(scope: TableScope): void {
  const { node } = scope;
  lose(scope, 'truncates', {
    node: node.id,
    field: ['changeCapture', 'applyAsTruncates'],
    message: `Changes that empty ${labelOf(node)} are not applied: AUTO CDC of ${scope.runtime.title} knows none.`,
    hint: 'Let the table be worked out from all changes instead, which can be chosen for this output.',
    reason: 'AUTO CDC knows no truncates there.',
  });
}

function planSnapshotFlow(
  scope: TableScope,
  shape: TableShape,
  quality: Quality,
): readonly Declaration[] {
  const { node, pipeline } = scope;
  const { snapshotCapture: capture } = node.fields;
  const [first] = shape.flows;
  if (!capture || !first) return [];
  const [name, flow] = first;
  const source = nodeOf(pipeline, flow.from);
  const own = ownDataset(scope, shape, quality);
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
  if (fields.datetimeFormat !== undefined) say(at(id, ['datetimeFormat']));
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

/** Copies kept as files are taken in by a stream and compared by a query; of others the newest is read. */
function planSnapshots(
  scope: TableScope,
  shape: TableShape,
  quality: Quality,
): readonly Declaration[] {
  const { node, names, pipeline, runtime } = scope;
  const { snapshotCapture: capture } = node.fields;
  const [first] = shape.flows;
  if (!capture || !first) return [];
  const [name, flow] = first;
  const source = nodeOf(pipeline, flow.from);
  const own = ownDataset(scope, shape, quality);
  if (shape.fill === 'latest-snapshot') {
    return [{ ...own, queries: [queryOf(scope, name, flow, 'batch')], steps: quality.steps }];
  }
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
  const kept = names.besides(node, 'copies');
  const read = { kind: 'table', name: kept, options: {} } as const;
  const history = {
    flow: '',
    inputs: [{ alias: 'copies', mode: 'batch', read, steps: [] }],
    steps: [],
  } as const;
  return [
    copiesTable(scope, { name: kept, source, query: queryOf(scope, name, flow, 'stream') }),
    { ...own, queries: [history], steps: [...snapshotSteps(capture), ...quality.steps] },
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
    queries: [{ ...query, inputs: [{ ...input, read: all, steps: [copyStep(source)] }] }],
    steps: [],
  };
}
