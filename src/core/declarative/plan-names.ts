/** Names of what a plan declares: tables as the exporter places them, and what stands beside them. */
import { nameTaker } from '#core/model/free-name.ts';
import { sinksOf, tablesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';

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
  quarantineOf(table: NodeOf<'table'>): string;
  /** A table beside another, in the same place: `orders_quality`. */
  besides(table: NodeOf<'table'>, suffix: string): string;
  /** A view that only one module uses. */
  takeView(wanted: string): string;
  /** A name for a flow, which has to be one word and unique in the pipeline. */
  takeFlow(wanted: string): string;
}

export function planNames(pipeline: Pipeline, place: PlaceTable): PlanNames {
  const takeTable = nameTaker();
  // Sinks are called beside views, as neither is in a schema.
  const takeView = nameTaker(sinksOf(pipeline).flatMap(({ name }) => [name, plainName(name)]));
  const takeFlow = nameTaker();
  const views = new Map<string, string>();
  for (const table of tablesOf(pipeline)) {
    if (table.fields.kind !== 'temporary-view') {
      takeTable(place(table.fields.database, table.name));
    }
  }
  for (const { id, name, fields } of tablesOf(pipeline)) {
    if (fields.kind === 'temporary-view') views.set(id, takeView(plainName(name) || plainName(id)));
  }
  const batchViews = new Map<NodeId, string>();
  const modes = new Map<NodeId, Set<ReadMode>>();
  return {
    tableOf: ({ fields, name }) => place(fields.database, name),
    outside: ({ fields, name }) => place(fields.database, name, true),
    // One word, with its tokens.
    sinkOf: ({ name, id }) =>
      /^(?:\w|\{\w+\})+$/.test(name) ? name : plainName(name) || plainName(id),
    viewOf(view, mode) {
      modes.set(view.id, (modes.get(view.id) ?? new Set()).add(mode));
      const name = views.get(view.id) ?? plainName(view.name);
      if (mode === 'stream') return name;
      const known = batchViews.get(view.id) ?? takeView(`${name}_batch`);
      batchViews.set(view.id, known);
      return known;
    },
    modesOf: (view) => modes.get(view),
    quarantineOf({ name, fields }) {
      const { database = fields.database, table = `${name}_quarantine` } = fields.quarantine ?? {};
      if (!table.includes('.')) return takeTable(place(database, table));
      const dot = table.lastIndexOf('.');
      return takeTable(place(table.slice(0, dot), table.slice(dot + 1)));
    },
    besides: ({ name, fields }, suffix) => takeTable(place(fields.database, `${name}_${suffix}`)),
    takeView: (wanted) => takeView(plainName(wanted)),
    takeFlow: (wanted) => takeFlow(plainName(wanted)),
  };
}
