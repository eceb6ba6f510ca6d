/** What a job refreshes in a pipeline: the tables it selects, and the waves of an update. */
import { edgesOf, tablesOf } from '#core/model/graph.ts';
import { addToGroup } from '#core/model/group-by.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import { compareNames } from '#core/text/compare-names.ts';
import type { Job, Selection } from './job.ts';
import {
  type Planned,
  type PlanRequest,
  type PlanTable,
  planUpdate,
  selectTables,
} from './plan.ts';

type Table = NodeOf<'table'>;

/** A temporary view is computed wherever it is read, so it is no table to refresh. */
export function isRefreshed({ fields }: Table): boolean {
  return fields.kind !== 'temporary-view';
}

/**
 * The tables of a pipeline as plans see them, in the order of their ids. Through a temporary view a
 * table reads what the view reads.
 * @param nameOf what a table is called in the plan, each name once
 */
export function planTables(
  pipeline: Pipeline,
  nameOf: (table: Table) => string,
): readonly PlanTable[] {
  const reads = readsOfTables(pipeline);
  const names = new Map(tablesOf(pipeline).map((table) => [table.id, nameOf(table)]));
  return tablesOf(pipeline)
    .filter(isRefreshed)
    .map((table) => ({
      name: names.get(table.id) ?? table.id,
      reads: (reads.get(table.id) ?? []).map((read) => names.get(read) ?? read),
      tags: table.fields.tags ?? [],
      isOff: isSwitchedOff(table),
    }));
}

const tablesById = remember((pipeline: Pipeline) => planTables(pipeline, ({ id }) => id));

/** Ids of the stored tables each table reads, each once, in the order of its flows. */
export const readsOfTables = remember(
  (pipeline: Pipeline): ReadonlyMap<NodeId, readonly NodeId[]> => {
    const direct = new Map<NodeId, NodeId[]>();
    for (const { from, to } of edgesOf(pipeline)) {
      addToGroup(direct, to, from);
    }
    const tables = new Map(tablesOf(pipeline).map((table) => [table.id, table]));
    return new Map(
      [...tables.keys()].map((id) => {
        const found = new Set<NodeId>();
        const seen = new Set<NodeId>();
        // What stands first is looked at first, so that the order of the flows is kept.
        const waiting = [...(direct.get(id) ?? [])].reverse();
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
          const table = tables.get(next);
          if (!table || seen.has(next)) continue;
          seen.add(next);
          if (isRefreshed(table)) found.add(next);
          else waiting.push(...[...(direct.get(next) ?? [])].reverse());
        }
        return [id, [...found]];
      }),
    );
  },
);

/** What a job asks for, with everything filled in that goes without saying. */
export function planRequest({ selection, runMode = 'incremental' }: Job): PlanRequest {
  return { ...selectionRequest(selection), runMode };
}

function selectionRequest(selection: Selection): Omit<PlanRequest, 'runMode'> {
  const {
    tags = [],
    tagMode = 'or',
    tables = [],
    upstream = false,
    downstream = false,
  } = selection;
  return { tags, tagMode, tables, upstream, downstream };
}

/** Ids of the tables a selection means. */
export function selectedTables(pipeline: Pipeline, selection: Selection): ReadonlySet<NodeId> {
  // The names of these tables are their ids.
  return selectTables(tablesById(pipeline), selectionRequest(selection)) as ReadonlySet<NodeId>;
}

/** The plan of one run of a job, with tables by their ids. */
export function jobPlan(pipeline: Pipeline, job: Job): Planned {
  return planUpdate(tablesById(pipeline), planRequest(job));
}

/** How many tables that runs may refresh have each tag, by tag in alphabetical order. */
export const tagsOfTables = remember((pipeline: Pipeline): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { tags, isOff } of tablesById(pipeline)) {
    if (isOff) continue;
    for (const tag of new Set(tags)) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return new Map([...counts].sort(([a], [b]) => compareNames(a, b)));
});

/** Jobs with their names, in the order they were made. */
export function jobsOf({ jobs = {} }: Pipeline): readonly (readonly [name: string, job: Job])[] {
  return Object.entries(jobs);
}
