/** Names of what a plan declares: tables as the exporter places them, and what stands beside them. */
import { nameTaker } from '#core/model/free-name.ts';
import { sinksOf, tablesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { quarantineTable } from '#core/model/quarantine-table.ts';
import { valuesIn } from '#core/model/variables.ts';

/**
 * Where a table is, as a program calls it. The exporter decides it; `database` may be absent.
 * @param isOutside whether others write it, so that it is called as they call it
 */
export type PlaceTable = (
  database: string | undefined,
  name: string,
  isOutside?: boolean,
) => string;

type ReadMode = 'stream' | 'batch';

export interface PlanNames {
  tableOf(table: NodeOf<'table'>): string;
  /** A table that the pipeline reads and does not write. */
  outside(table: NodeOf<'delta-table'>): string;
  sinkOf(sink: NodeOf<'sink'>): string;
  /** A temporary view, as those read it that want it in this mode. It has to be declared for each. */
  viewOf(view: NodeOf<'table'>, mode: ReadMode): string;
  /** The modes in which a view was asked for so far. */
  modesOf(view: NodeId): ReadonlySet<ReadMode> | undefined;
  /** Absent: the table copies its bad rows to none. */
  quarantineOf(table: NodeOf<'table'>): string | undefined;
  /** A table beside another, in the same place: `orders_quality`. */
  besides(table: NodeOf<'table'>, suffix: string): string;
  /** A view that only one module uses. */
  takeView(wanted: string): string;
  /** A name for a flow, which has to be one word and unique in the pipeline. */
  takeFlow(wanted: string): string;
}

/** Tables, sinks and views have their names at once; what stands beside them gets one when asked. */
export function planNames(pipeline: Pipeline, place: PlaceTable): PlanNames {
  const valuesOf = (text: string): readonly string[] => valuesIn(pipeline, text);
  const takeTable = nameTaker([], valuesOf);
  const takeFlow = nameTaker();
  const [viewNodes, stored] = partition(tablesOf(pipeline), isView);
  const places = stored.map(({ name, fields }) => place(fields.database, name));
  for (const name of places) takeTable(name);
  // Sinks and views are in no schema, as are tables that say none.
  const takeView = nameTaker(
    places.filter((name) => !name.includes('.')),
    valuesOf,
  );
  const sinks = sinkNames(pipeline, takeView);
  const views = new Map(
    viewNodes.map(({ id, name }) => [id, takeView(plainName(name) || plainName(id))]),
  );
  const batchViews = new Map<NodeId, string>();
  const modes = new Map<NodeId, Set<ReadMode>>();
  return {
    tableOf: ({ fields, name }) => place(fields.database, name),
    outside: ({ fields, name }) => place(fields.database, name, true),
    sinkOf: ({ id, name }) => sinks.get(id) ?? plainName(name),
    viewOf(view, mode) {
      modes.set(view.id, (modes.get(view.id) ?? new Set()).add(mode));
      const name = views.get(view.id) ?? plainName(view.name);
      if (mode === 'stream') return name;
      const known = batchViews.get(view.id) ?? takeView(`${name}_batch`);
      batchViews.set(view.id, known);
      return known;
    },
    modesOf: (view) => modes.get(view),
    quarantineOf(table) {
      const bad = quarantineTable(table);
      return bad && takeTable(place(bad.database, bad.name));
    },
    besides: ({ name, fields }, suffix) => takeTable(place(fields.database, `${name}_${suffix}`)),
    takeView: (wanted) => takeView(plainName(wanted)),
    takeFlow: (wanted) => takeFlow(plainName(wanted)),
  };
}

function isView({ fields }: NodeOf<'table'>): boolean {
  return fields.kind === 'temporary-view';
}

function partition<T>(
  all: readonly T[],
  is: (one: T) => boolean,
): readonly [readonly T[], readonly T[]] {
  return [all.filter(is), all.filter((one) => !is(one))];
}

/** Names that are one word already, with their tokens, are kept; others become one beside them. */
function sinkNames(
  pipeline: Pipeline,
  take: (wanted: string) => string,
): ReadonlyMap<NodeId, string> {
  const isWord = ({ name }: NodeOf<'sink'>): boolean => /^(?:\w|\{\w+\})+$/.test(name);
  const [words, others] = partition(sinksOf(pipeline), isWord);
  return new Map([
    ...words.map(({ id, name }) => [id, take(name)] as const),
    ...others.map(({ id, name }) => [id, take(plainName(name) || plainName(id))] as const),
  ]);
}
