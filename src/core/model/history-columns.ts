/** The columns in which tables of SCD type 2 keep how long a row was valid, and which nodes give them. */
import type { Flow } from '#core/node-types/flow.ts';
import { stagesOf } from '#core/steps/stages.ts';
import type { Columns } from './column-lookup.ts';
import { edgesFrom, flowsOf, tablesOf } from './graph.ts';
import type { NodeOf, Pipeline } from './pipeline.ts';
import { remember } from './remember.ts';
import { nameOfExpression } from './select-names.ts';

export const historyColumns = ['__START_AT', '__END_AT'] as const;

/** Whether the table is of SCD type 2, by changes or by snapshots. */
export function keepsHistory({ fields }: Pick<NodeOf<'table'>, 'fields'>): boolean {
  return fields.changeCapture?.scdType === '2' || fields.snapshotCapture?.scdType === '2';
}

/** Tables that give the columns to what reads them: those that keep history, and those that hand it on. */
const givers = remember((pipeline: Pipeline): ReadonlySet<string> => {
  const giving = new Set(tablesOf(pipeline).flatMap((one) => (keepsHistory(one) ? [one.id] : [])));
  // What is added on the way is visited as well.
  for (const id of giving) {
    for (const { reader, flow: name } of edgesFrom(pipeline).get(id) ?? []) {
      const flow = flowsOf(reader)[name];
      if (reader.type !== 'table' || !flow) continue;
      if (brought(pipeline, reader, { flow, giving }).length > 0) giving.add(reader.id);
    }
  }
  return giving;
});

/** Those of the columns that a flow brings, for certain, by the names they have upstream. */
export function historyBrought(pipeline: Pipeline, table: NodeOf<'table'>, flow: Flow): Columns {
  return brought(pipeline, table, { flow, giving: givers(pipeline) });
}

interface Bringing {
  readonly flow: Flow;
  readonly giving: ReadonlySet<string>;
}

function brought(pipeline: Pipeline, table: NodeOf<'table'>, { flow, giving }: Bringing): Columns {
  // What a function gives is not known.
  if (!giving.has(flow.from) || flow.transform) return [];
  if (flow.query !== undefined) return takesAll.test(flow.query) ? historyColumns : [];
  const before = selected(selected(historyColumns, flow.select), flow.refine?.select);
  if (!flow.steps?.length) return before;
  const of = (id: string): Columns | undefined => (giving.has(id) ? historyColumns : undefined);
  const last = stagesOf(pipeline, table, flow, { of, before }).at(-1)?.step;
  return last ? (last.columns ?? []).filter(isHistory) : before;
}

/** A query that begins with all columns there are. */
const takesAll = /^\s*SELECT\s+(?:\w+\.)?\*(?!\s*EXCEPT\b)/i;

/** Whatever the case of its letters, as in SQL. */
export function isHistory(name: string): boolean {
  return historyColumns.some((one) => one === name.toUpperCase());
}

function selected(columns: Columns, select: readonly string[] | undefined): Columns {
  if (!select) return columns;
  return select.flatMap((expression) => {
    if (expression.trim() === '*') return columns;
    const name = nameOfExpression(expression);
    return name !== undefined && isHistory(name) ? [name] : [];
  });
}
