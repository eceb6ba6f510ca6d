/** Makes the plan of a pipeline: what each table and sink declares in one runtime, and what cannot be. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { at, type Book, type Origin } from '#core/exporters/book.ts';
import { nodesOf, sinksOf, tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { withNamedInputs } from './named-inputs.ts';
import type { Declaration, ModulePlan, PipelinePlan } from './plan.ts';
import { type PlaceTable, planNames } from './plan-names.ts';
import type { PlanScope } from './plan-scope.ts';
import { planSink, sinkRefusal } from './plan-sink.ts';
import { planTable } from './plan-table.ts';
import type { Runtime } from './runtimes.ts';
import { type Refusal, shapesOf } from './shapes.ts';

export interface PlanSettings {
  readonly runtime: Runtime;
  /** How tables are called in programs, by their schema and name. */
  readonly place: PlaceTable;
  /** Gets what is lost or different; what is written stands in the plan. */
  readonly book: Book;
  readonly report: ReportTopic;
}

/** @param pipeline with the steps of its flows lowered to queries */
export function planPipeline(
  pipeline: Pipeline,
  { runtime, place, book, report }: PlanSettings,
): PipelinePlan {
  const scope: PlanScope = {
    pipeline,
    runtime,
    book,
    report,
    names: planNames(pipeline, place),
    shapes: shapesOf(pipeline, runtime),
  };
  const planned = new Map<NodeId, ModulePlan>();
  for (const node of inPlanningOrder(scope)) {
    const refusal = refusalOf(scope, node);
    if (refusal) refuse(scope, node, refusal);
    else planned.set(node.id, moduleOf(scope, node));
  }
  const modules = nodesOf(pipeline).flatMap(({ id }) => planned.get(id) ?? []);
  losePacked(scope, modules);
  if (runtime.queriesOfFrames) return { modules };
  return { modules: modules.map((module) => withNamedInputs(module, scope.names)) };
}

/** Declared columns of messages that no module unpacks them by. */
function losePacked({ pipeline, book }: PlanScope, modules: readonly ModulePlan[]): void {
  const said = new Set(
    modules.flatMap(({ origins }) =>
      origins.flatMap(({ node, field }) => (field[0] === 'schema' ? [node] : [])),
    ),
  );
  for (const node of nodesOf(pipeline)) {
    const isTopic = node.type === 'kafka' || node.type === 'event-hubs';
    if (!isTopic || !node.fields.schema || said.has(node.id)) continue;
    const reason =
      'What reads the messages says itself how they are unpacked, or leaves them packed.';
    book.lose(at(node.id, ['schema']), reason);
  }
}

function moduleOf(scope: PlanScope, node: NodeOf<'table'> | NodeOf<'sink'>): ModulePlan {
  const origins: Origin[] = [];
  const say = (...said: readonly Origin[]): void => void origins.push(...said);
  let declarations: readonly Declaration[] = [];
  if (node.type === 'sink') declarations = planSink({ ...scope, node, say });
  else {
    const shape = scope.shapes.of(node.id);
    if (shape.kind !== 'refused') {
      loseFlows(scope, node);
      const natural = shape.streams ? 'stream' : 'batch';
      const wanted = [...(scope.names.modesOf(node.id) ?? [natural])].sort();
      declarations = planTable({ ...scope, node, say }, shape, wanted);
    }
  }
  return { node, declarations, origins };
}

function refusalOf(scope: PlanScope, node: NodeOf<'table'> | NodeOf<'sink'>): Refusal | undefined {
  if (node.type === 'sink') return sinkRefusal({ ...scope, node });
  const shape = scope.shapes.of(node.id);
  return shape.kind === 'refused' ? shape : undefined;
}

/** Leaves out a node, and says why. */
function refuse(
  { book, report, runtime }: PlanScope,
  node: NodeOf<'table'> | NodeOf<'sink'>,
  { reason, hint }: Refusal,
): void {
  for (const field of ['name', ...Object.keys(node.fields)])
    book.lose(at(node.id, [field]), reason);
  report('left-out', {
    severity: 'error',
    message: `${labelOf(node)} is left out of the files for ${runtime.title}. ${reason}`,
    hint: `${hint} The rest of the files is complete.`,
    at: { ref: { node: node.id, field: [] } },
  });
}

/** Flows that read what cannot be read, beside others that can be written. */
function loseFlows(scope: PlanScope, { id, fields }: NodeOf<'table'>): void {
  const shape = scope.shapes.of(id);
  if (shape.kind === 'refused') return;
  const written = new Set(shape.flows.map(([name]) => name));
  for (const [name, flow] of Object.entries(fields.flows)) {
    if (written.has(name)) continue;
    const refusal = scope.shapes.refusalOf(flow);
    const reason = refusal?.reason ?? 'A table of copies is fed by one flow.';
    scope.book.lose(at(id, ['flows', name]), reason);
    scope.report('left-out', {
      severity: 'error',
      message: `The flow ${name} of ${id} is left out of the files for ${scope.runtime.title}. ${reason}`,
      hint: `${refusal?.hint ?? 'Remove it.'} The other flows of the table are written.`,
      at: { ref: { node: id, field: ['flows', name] } },
    });
  }
}

/** Views come after all that reads them: only then it is known in which modes they are wanted. */
function inPlanningOrder({
  pipeline,
  shapes,
}: PlanScope): readonly (NodeOf<'table'> | NodeOf<'sink'>)[] {
  const isView = ({ fields }: NodeOf<'table'>): boolean => fields.kind === 'temporary-view';
  const tables = tablesOf(pipeline).filter((table) => !isView(table));
  return [...tables, ...sinksOf(pipeline), ...shapes.inReadingOrder().filter(isView).reverse()];
}
