/** Names of the files and resources of a bundle. */

import { bundleName } from '#core/model/bundle-targets.ts';
import { nameTaker } from '#core/model/free-name.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { resourceKeys } from '#core/resources/write-resources.ts';

export interface BundleNames {
  /** Key of the pipeline. Keys of resources are unique in a bundle, whatever they are of. */
  readonly pipeline: string;
  readonly governance: string;
  /** Keys of jobs, by their names. */
  readonly jobs: ReadonlyMap<string, string>;
  /** Key of the job that is started with tags and a mode. Absent: there is none. */
  readonly choosingJob: string | undefined;
  /** Keys of the schemas that the bundle creates, by what tables call them. */
  readonly schemas: ReadonlyMap<string, string>;
  /** Keys of resources beside pipelines and jobs, by their names. */
  readonly resources: ReadonlyMap<string, string>;
  /** Path of the definition of a table or sink, without its ending. */
  stemOf(node: NodeOf<'table'> | NodeOf<'sink'>): string;
}

export type JobsAre = 'resources' | 'workflows';

export interface WantedNames {
  /** Those that the bundle creates, as tables call them. */
  readonly schemas: readonly string[];
  /** Workflows have a folder of their own, and their runs choose their mode. */
  readonly jobsAre?: JobsAre | undefined;
  /** Paths of definitions without their endings, where they are chosen already. */
  readonly stems?: ReadonlyMap<NodeId, string> | undefined;
}

/** Every name is unique in the bundle and the same for the same design. */
export function bundleNames(
  pipeline: Pipeline,
  { schemas, jobsAre = 'resources', stems: chosen = new Map() }: WantedNames,
): BundleNames {
  const take = nameTaker();
  const own = take(plainName(bundleName(pipeline)) || 'pipeline');
  const jobs = Object.keys(pipeline.jobs ?? {}).map(
    (name) => [name, take(jobKey(name, own))] as const,
  );
  const stems = fileStems(pipeline, chosen);
  const governance = take('apply_governance');
  const created = schemas.map((written) => {
    const last = plainName(written.slice(written.indexOf('.') + 1));
    return [written, take(last || 'schema')] as const;
  });
  const choosingJob = jobsAre === 'workflows' ? take('etl_job') : undefined;
  return {
    pipeline: own,
    jobs: new Map(jobs),
    governance,
    choosingJob,
    schemas: new Map(created),
    resources: resourceKeys(pipeline, take),
    stemOf: ({ id }) => stems.get(id) ?? id,
  };
}

/** A job is often called as what it runs. */
function jobKey(name: string, pipeline: string): string {
  const key = plainName(name) || 'job';
  return key.toLowerCase() === pipeline.toLowerCase() ? `${key}_job` : key;
}

/** @param key of the pipeline among the resources */
export function pipelineFile(key: string): string {
  return `resources/${key}.pipeline.yml`;
}

/** Workflows have a folder of their own. */
export function jobFile({ choosingJob }: Pick<BundleNames, 'choosingJob'>, key: string): string {
  return choosingJob === undefined ? `resources/${key}.job.yml` : `workflows/${key}.yml`;
}

/** Tables and sinks of one layer share a folder. */
function fileStems(
  pipeline: Pipeline,
  chosen: ReadonlyMap<NodeId, string>,
): ReadonlyMap<NodeId, string> {
  const take = nameTaker(chosen.values());
  const written = nodesOf(pipeline).filter((node) => node.type === 'table' || node.type === 'sink');
  return new Map(
    written.map((node) => {
      const name = plainName(node.name) || plainName(node.id);
      const ending = node.type === 'sink' ? '_sink' : '';
      const stem = `transformations/${node.fields.layer}/${name}${ending}`;
      return [node.id, chosen.get(node.id) ?? take(stem)];
    }),
  );
}
