/** What the flows of the model say, as queries: inputs, and steps over them. */
import { at } from '#core/exporters/book.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodeOf } from '#core/model/graph.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { Input, Query, Step } from './plan.ts';
import { inputOf } from './plan-reads.ts';
import type { ModuleScope } from './plan-scope.ts';
import { adding } from './step-words.ts';

/** @param mode in which the rows of the flow are brought */
export function queryOf(
  scope: ModuleScope,
  name: string,
  flow: Flow,
  mode: 'stream' | 'batch',
): Query {
  const inputs = inputsOf(scope, flow, mode);
  const say = (...field: FieldPath): void =>
    scope.say(at(scope.node.id, ['flows', name, ...field]));
  for (const key of ['from', 'mode', 'options', 'changeFeed', 'transform', 'once'] as const) {
    if (flow[key] !== undefined) say(key);
  }
  return { flow: name, inputs, steps: [...stepsOf(flow, say), ...metadataSteps(scope)] };
}

function inputsOf(scope: ModuleScope, flow: Flow, mode: 'stream' | 'batch'): Query['inputs'] {
  const { pipeline, shapes } = scope;
  const wanted = queryInputsOf(pipeline, flow);
  // Without a query nothing reads the lookups.
  const used = flow.query === undefined ? wanted.slice(0, 1) : wanted;
  const inputs = used.flatMap(({ alias, from, mode: own }, index): Input[] => {
    const source = nodeOf(pipeline, from);
    if (!source || source.type === 'sink') return [];
    if (index === 0) return [inputOf(scope, { alias, mode, source, flow })];
    const streams = mode === 'stream' && own === 'stream' && shapes.canStream(source, {});
    return [inputOf(scope, { alias, mode: streams ? 'stream' : 'batch', source, flow: whole })];
  });
  // Flows that read nothing are refused before they get here.
  return inputs as [Input, ...Input[]];
}

/** A lookup is read as it is, and all of it is wanted. */
const whole = { select: ['*'] } as const;

function stepsOf(flow: Flow, say: (...field: FieldPath) => void): readonly Step[] {
  if (flow.query !== undefined) {
    say('query');
    if (flow.alias !== undefined) say('alias');
    if (flow.lookups) say('lookups');
    return [{ kind: 'query', query: flow.query }];
  }
  const steps: Step[] = [];
  const select = (part: Pick<Flow, 'where' | 'select'>, ...at: FieldPath): void => {
    if (part.where && part.where.length > 0) {
      steps.push({ kind: 'where', conditions: part.where });
      say(...at, 'where');
    }
    if (part.select && part.select.length > 0) {
      steps.push({ kind: 'select', expressions: part.select });
      say(...at, 'select');
    }
  };
  select(flow);
  if (flow.refine) select(flow.refine, 'refine');
  return steps;
}

/** Columns about the loading, added to what a flow gives. */
function metadataSteps({ node, say }: ModuleScope): readonly Step[] {
  const columns = node.type === 'table' ? Object.entries(node.fields.metadataColumns ?? {}) : [];
  if (columns.length === 0) return [];
  say(at(node.id, ['metadataColumns']));
  const added = columns.map(
    ([name, expression]) => `${expression} AS \`${name.replaceAll('`', '``')}\``,
  );
  return [adding(...added)];
}
