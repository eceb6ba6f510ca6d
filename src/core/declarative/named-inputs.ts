/**
 * For runtimes whose queries read tables by name alone: puts a temporary view in front of each input
 * of a query that is more than a table as it is.
 */
import { noStorage } from './datasets.ts';
import type { Dataset, Declaration, Input, ModulePlan, Query } from './plan.ts';
import type { PlanNames } from './plan-names.ts';

/** Queries of other datasets are left as they are. */
export function withNamedInputs(
  { declarations, ...module }: ModulePlan,
  names: Pick<PlanNames, 'takeView'>,
): ModulePlan {
  const { name } = module.node;
  return { ...module, declarations: declarations.flatMap((one) => withViews(one, name, names)) };
}

function withViews(
  declaration: Declaration,
  owner: string,
  names: Pick<PlanNames, 'takeView'>,
): readonly Declaration[] {
  const views: Dataset[] = [];
  const named = (input: Input): Input => {
    if (isPlainTable(input)) return input;
    const name = names.takeView(`${owner}_${input.alias}`);
    views.push(viewOf(input, name));
    return { ...input, read: { kind: 'table', name, options: {} }, steps: [] };
  };
  const changed = (query: Query): Query => {
    if (query.steps[0]?.kind !== 'query') return query;
    const [first, ...others] = query.inputs;
    return { ...query, inputs: [named(first), ...others.map(named)], byName: true };
  };
  if ('queries' in declaration) {
    const queries = declaration.queries.map(changed);
    return [...views, { ...declaration, queries }];
  }
  if (declaration.kind !== 'flow') return [declaration];
  const query = changed(declaration.query);
  return [...views, { ...declaration, query }];
}

function isPlainTable({ read, steps }: Input): boolean {
  return read.kind === 'table' && Object.keys(read.options).length === 0 && steps.length === 0;
}

function viewOf(input: Input, name: string): Dataset {
  return {
    kind: 'temporary-view',
    name,
    comment: undefined,
    role: 'incoming',
    storage: noStorage,
    expectations: [],
    queries: [{ flow: input.alias, inputs: [input], steps: [] }],
    steps: [],
  };
}
