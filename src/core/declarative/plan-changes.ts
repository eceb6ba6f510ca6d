/** What is declared for a table that applies changes by key. */
import { at, type Origin } from '#core/exporters/book.ts';
import { nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { ChangeCapture } from '#core/node-types/table.ts';
import { changeSteps, keptChanges } from './computed-changes.ts';
import {
  flowName,
  flowOf,
  noStorage,
  ownDataset,
  plainSource,
  type TableScope,
} from './datasets.ts';
import type { Dataset, Declaration, Query, Step } from './plan.ts';
import { type Incoming, incomingOf } from './plan-incoming.ts';
import type { Quality } from './plan-quality.ts';
import { approximate, lose } from './plan-scope.ts';
import type { TableShape } from './shapes.ts';

/** Empty without a capture. */
export function planCapture(
  scope: TableScope,
  shape: TableShape,
  quality: Quality,
): readonly Declaration[] {
  const { changeCapture: capture } = scope.node.fields;
  if (!capture) return [];
  sayCapture(scope, capture);
  return shape.fill === 'change-flow'
    ? planChangeFlows(scope, shape, { quality, capture })
    : planChanges(scope, shape, { quality, capture });
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
    const steps = [...query.steps, ...rows.steps, ...keptChanges(capture)];
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
  const feeding: readonly Declaration[] = scope.runtime.manyFlows
    ? [log, ...rows.queries.map((query) => flowOf(scope, { query, target: name }))]
    : [{ ...log, queries: rows.queries, steps: rows.steps }];
  const read = { kind: 'table', name, options: {} } as const;
  const changes = { alias: 'changes', from: node.id, mode: 'batch', read, steps: [] } as const;
  return {
    declarations: [...rows.declarations, ...feeding],
    queries: [{ flow: '', inputs: [changes], steps: [] }],
    steps: [],
    quarantine: rows.quarantine,
  };
}

const nulls = [
  'ignoreNullUpdates',
  'ignoreNullUpdatesColumns',
  'ignoreNullUpdatesExceptColumns',
] as const satisfies readonly (keyof ChangeCapture)[];

/** What only a runtime with rich change capture can say. */
const rich = [...nulls, 'applyAsTruncates', 'once'] as const;

/** Neither open-source Spark nor a query over all changes can ignore nulls. */
function loseNulls(scope: TableScope, capture: ChangeCapture): void {
  const { node } = scope;
  for (const field of nulls) {
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

/** Fields of the capture that are written wherever changes are applied or worked out. */
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
] as const satisfies readonly (keyof ChangeCapture)[];

/** The fields of the capture that are written, each by itself, and those that are lost. */
function sayCapture(scope: TableScope, capture: ChangeCapture): void {
  const { book, node, runtime } = scope;
  const field = (key: keyof ChangeCapture): Origin => at(node.id, ['changeCapture', key]);
  const isSet = (key: keyof ChangeCapture): boolean => Boolean(capture[key]);
  scope.say(...said.filter(isSet).map(field));
  if (runtime.richChangeCapture) {
    scope.say(...([...rich, 'flowName'] as const).filter(isSet).map(field));
    return;
  }
  loseNulls(scope, capture);
  if (isSet('once'))
    book.lose(field('once'), 'Nothing runs once there; each change is taken once.');
  const isComputed = runtime.changeCapture === 'none';
  if (isComputed) {
    if (isSet('flowName')) book.lose(field('flowName'), 'No flow applies the changes there.');
    if (isSet('applyAsTruncates')) scope.say(field('applyAsTruncates'));
    return;
  }
  if (isSet('flowName')) scope.say(field('flowName'));
  if (isSet('applyAsTruncates')) loseTruncates(scope);
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
