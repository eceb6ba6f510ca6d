/** The jobs of a bundle: what each runs, and what `databricks.yml` has to know for them. */
import { type BundleTask, bundleTasks, type DeployedPipeline } from '#core/jobs/bundle-tasks.ts';
import type { Job } from '#core/jobs/job.ts';
import { isRefreshed, jobsOf } from '#core/jobs/pipeline-plan.ts';
import { type BundleWords, bundleWords } from '#core/model/bundle-words.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { quarantineTable } from '#core/model/quarantine-table.ts';
import { referencesOf } from '#core/model/references.ts';
import { tokensIn } from '#core/model/variables.ts';
import { pipelineKey } from '../names.ts';
import type { WrittenNode } from '../spec/reading.ts';
import { fullNameOf } from '../spec/write-target.ts';
import { type BundlePipeline, layersOf } from './bundle-pipelines.ts';

export interface PlannedJob {
  readonly name: string;
  readonly job: Job;
  /** Of its resource. */
  readonly key: string;
  /** Empty: it refreshes nothing that is written. */
  readonly tasks: readonly BundleTask[];
}

export interface BundleJobs {
  readonly jobs: readonly PlannedJob[];
  /** How texts of jobs are said: with variables of the bundle in place of tokens. */
  readonly words: BundleWords;
}

/** Empty where the design has no jobs. */
export function bundleJobs(
  pipeline: Pipeline,
  written: readonly WrittenNode[],
  pipelines: readonly BundlePipeline[],
): BundleJobs {
  const words = wordsFor(pipeline, written, pipelines);
  // Most bundles have no jobs, and may have very many tables.
  const deployed = pipeline.jobs ? deployedPipelines(written, pipelines, words) : [];
  // Keys of resources are unique across all kinds.
  const taken = new Set(pipelines.map(({ key }) => key));
  const jobs = jobsOf(pipeline).map(([name, job]) => {
    const tasks = bundleTasks(pipeline, job, deployed);
    return { name, job, key: freeKey(name, taken), tasks };
  });
  return { jobs, words };
}

/** Only jobs and resources are told of variables by the bundle: in its own configs the framework replaces tokens. */
function wordsFor(
  pipeline: Pipeline,
  written: readonly WrittenNode[],
  pipelines: readonly BundlePipeline[],
): BundleWords {
  const { jobs, resources } = pipeline;
  if (!jobs && !resources) return bundleWords({ variables: {} });
  const inJobs = { ...pipeline, name: '', variables: {}, secrets: {}, nodes: {} };
  const inNames = written.flatMap((node) => {
    if (node.type !== 'table') return [];
    const { database = '', name = '' } = quarantineTable(node) ?? {};
    return [fullNameOf(node), database, name];
  });
  const used = new Set([...referencesOf(inJobs).variables.keys(), ...inNames.flatMap(tokensIn)]);
  const variables = Object.entries(pipeline.variables).filter(([name]) => used.has(name));
  const ofLayers = layersOf(pipelines).flatMap((layer) => [`${layer}_catalog`, `${layer}_schema`]);
  const reserved = ['framework_source_path', 'logical_env', ...ofLayers];
  return bundleWords({ variables: Object.fromEntries(variables) }, reserved);
}

/** In the order of their layers: a layer reads the one before it. */
function deployedPipelines(
  written: readonly WrittenNode[],
  pipelines: readonly BundlePipeline[],
  words: BundleWords,
): readonly DeployedPipeline[] {
  const tablesOf = new Map<string, { readonly id: NodeId; readonly name: string }[]>();
  for (const node of written) {
    if (node.type !== 'table' || !isRefreshed(node)) continue;
    const id = pipelineKey(node);
    const tables = tablesOf.get(id) ?? [];
    tables.push({ id: node.id, name: words.text(fullNameOf(node)) });
    tablesOf.set(id, tables);
  }
  const inOrder = layersOf(pipelines).flatMap((layer) =>
    pipelines.filter((one) => one.layer === layer),
  );
  return inOrder.map(({ key, id }) => ({ key, tables: tablesOf.get(id) ?? [] }));
}

function freeKey(name: string, taken: Set<string>): string {
  const wanted = plainName(name).toLowerCase() || 'job';
  let key = wanted;
  for (let n = 2; taken.has(key); n += 1) key = n === 2 ? `${wanted}_job` : `${wanted}_job_${n}`;
  taken.add(key);
  return key;
}
