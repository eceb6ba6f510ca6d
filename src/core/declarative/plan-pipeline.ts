/** Makes the plan of a pipeline: what each table and sink declares in one runtime, and what cannot be. */
import type { ReportTopic } from '#core/diagnostics.ts';
import { at, type Book, type Origin } from '#core/exporters/book.ts';
import { nodeOf, nodesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';
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
  const modes = viewModes(scope);
  const modules = nodesOf(pipeline).flatMap((node): ModulePlan[] => {
    if (node.type !== 'table' && node.type !== 'sink') return [];
    const refusal = refusalOf(scope, node);
    if (refusal) {
      refuse(scope, node, refusal);
      return [];
    }
    return [moduleOf(scope, node, modes)];
  });
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

function moduleOf(
  scope: PlanScope,
  node: NodeOf<'table'> | NodeOf<'sink'>,
  modes: ViewModes,
): ModulePlan {
  const origins: Origin[] = [];
  const say = (...said: readonly Origin[]): void => void origins.push(...said);
  let declarations: readonly Declaration[] = [];
  if (node.type === 'sink') declarations = planSink({ ...scope, node, say });
  else {
    const shape = scope.shapes.of(node.id);
    if (shape.kind !== 'refused') {
      loseFlows(scope, node);
      const natural = shape.streams ? 'stream' : 'batch';
      const wanted = [...(modes.get(node.id) ?? [natural])].sort();
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

type ViewModes = ReadonlyMap<NodeId, ReadonlySet<'stream' | 'batch'>>;

/** In which modes each temporary view is read: one that is read in both has to be declared twice. */
function viewModes({ pipeline, shapes }: PlanScope): ViewModes {
  const modes = new Map<NodeId, Set<'stream' | 'batch'>>();
  const want = (id: string, mode: 'stream' | 'batch'): void => {
    const view = nodeOf(pipeline, id);
    if (view?.type !== 'table' || view.fields.kind !== 'temporary-view') return;
    const known = modes.get(view.id) ?? new Set();
    if (known.has(mode)) return;
    modes.set(view.id, known.add(mode));
    wantInputs(view, mode);
  };
  const wantInputs = (
    { fields }: NodeOf<'table'> | NodeOf<'sink'>,
    mode: 'stream' | 'batch',
  ): void => {
    for (const flow of Object.values(fields.flows)) {
      for (const [index, input] of queryInputsOf(pipeline, flow).entries()) {
        const { source } = input;
        const streams =
          index === 0 ||
          (input.mode === 'stream' &&
            source &&
            source.type !== 'sink' &&
            shapes.canStream(source, {}));
        want(input.from, mode === 'stream' && streams ? 'stream' : 'batch');
      }
    }
  };
  for (const node of nodesOf(pipeline)) {
    if (node.type === 'sink') wantInputs(node, 'stream');
    if (node.type !== 'table' || node.fields.kind === 'temporary-view') continue;
    const shape = shapes.of(node.id);
    if (shape.kind !== 'refused') wantInputs(node, modeOf(shape, node));
  }
  return modes;

  function modeOf(
    shape: Exclude<ReturnType<typeof shapes.of>, Refusal>,
    { fields }: NodeOf<'table'>,
  ): 'stream' | 'batch' {
    if (fields.snapshotCapture) return 'batch';
    if (shape.fill !== 'computed-changes')
      return shape.kind === 'streaming-table' ? 'stream' : 'batch';
    const streams = shape.flows.every(([, flow]) => {
      const source = nodeOf(pipeline, flow.from);
      return source !== undefined && source.type !== 'sink' && shapes.canStream(source, flow);
    });
    return streams ? 'stream' : 'batch';
  }
}
