/** The tasks of a job in a bundle: one for each pipeline that holds a table the job refreshes. */
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';
import type { Job } from './job.ts';
import { readsOfTables, selectedTables } from './pipeline-plan.ts';
import { planUpdate } from './plan.ts';

/** A pipeline that the bundle deploys. */
export interface DeployedPipeline {
  /** Key of its resource. */
  readonly key: string;
  /** What it refreshes, sinks left out, in the order they are listed. */
  readonly tables: readonly { readonly id: NodeId; readonly name: string }[];
}

export interface BundleTask {
  readonly key: string;
  /** Key of the resource of its pipeline. */
  readonly pipeline: string;
  /** Names of the tables it refreshes; `all`: everything the pipeline has, sinks too. */
  readonly tables: 'all' | readonly string[];
  /** Keys of tasks that have to be done first. */
  readonly after: readonly string[];
}

/** @param deployed in the order of their layers: where pipelines read each other, that order counts */
export function bundleTasks(
  pipeline: Pipeline,
  { selection }: Pick<Job, 'selection'>,
  deployed: readonly DeployedPipeline[],
): readonly BundleTask[] {
  const chosen = selectedTables(pipeline, selection);
  const isOff = (id: NodeId): boolean => {
    const node = nodeOf(pipeline, id);
    return node?.type === 'table' && isSwitchedOff(node);
  };
  const taken = deployed.flatMap(({ key, tables }) => {
    const own = tables.filter(({ id }) => chosen.has(id));
    // Bundles have no switch: what the pipeline holds is refreshed where all of it is.
    const isWhole = tables.every(({ id }) => chosen.has(id) || isOff(id));
    return own.length > 0 ? [{ key, own, isWhole }] : [];
  });
  const homes = new Map(taken.flatMap(({ key, own }) => own.map(({ id }) => [id, key] as const)));
  const reads = readsOfTables(pipeline);
  const after = inOrder(
    taken.map(({ key, own }) => {
      const upstream = own.flatMap(({ id }) => reads.get(id) ?? []);
      const others = upstream.flatMap((id) => homes.get(id) ?? []).filter((home) => home !== key);
      return { name: key, reads: [...new Set(others)], tags: [] };
    }),
  );
  return taken.map(({ key, own, isWhole }) => ({
    key,
    pipeline: key,
    tables: isWhole ? 'all' : own.map(({ name }) => name),
    after: after.get(key) ?? [],
  }));
}

/** What each task waits for; where tasks wait for each other, only for those that are listed before. */
function inOrder(tasks: Parameters<typeof planUpdate>[0]): ReadonlyMap<string, readonly string[]> {
  const everything = { tags: [], tagMode: 'or', upstream: false, downstream: false } as const;
  const planned = planUpdate(tasks, { ...everything, runMode: 'incremental' });
  const places = new Map(tasks.map(({ name }, place) => [name, place]));
  const isBefore = (one: string, other: string): boolean =>
    (places.get(one) ?? 0) < (places.get(other) ?? 0);
  return new Map(
    tasks.map(({ name, reads }) => [
      name,
      planned.ok ? reads : reads.filter((one) => isBefore(one, name)),
    ]),
  );
}
