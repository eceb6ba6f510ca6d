/**
 * Joins a new import with the project it comes onto.
 *
 * What the user changed by hand stays; what is as the earlier import left it follows the files. What
 * both changed stays as the user has it, and is told of: it may be settled otherwise.
 */
import type { Clash } from '#core/editing/resolve-clashes.ts';
import type { Job } from '#core/jobs/job.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

interface Merged {
  readonly pipeline: Pipeline;
  /** Nodes that both changed, in the order of the project. */
  readonly clashes: readonly Clash[];
}

/**
 * @param base what the files of the project gave before
 * @param mine the project, with the user's changes
 * @param theirs what all files give together
 */
export function mergeImport(base: Pipeline, mine: Pipeline, theirs: Pipeline): Merged {
  const nodes: Record<NodeId, PipelineNode> = {};
  const clashes: Clash[] = [];
  const ids = new Set([...Object.keys(mine.nodes), ...Object.keys(theirs.nodes)]) as Set<NodeId>;
  for (const id of ids) {
    const before = base.nodes[id];
    const kept = mine.nodes[id];
    const isUntouched = isSame(before, kept);
    const node = isUntouched ? theirs.nodes[id] : kept;
    if (node) nodes[id] = node;
    const other = theirs.nodes[id];
    const isClash = !isUntouched && !isSame(before, other) && !isSame(kept, other);
    if (isClash && kept && other) clashes.push({ mine: kept, theirs: other });
  }
  const pipeline = {
    name: mine.name,
    environments: [...new Set([...mine.environments, ...theirs.environments])],
    variables: mergeVariables(mine.variables, theirs.variables),
    secrets: { ...theirs.secrets, ...mine.secrets },
    ...mergeJobs(base, mine, theirs),
    ...(mine.resources && { resources: mine.resources }),
    ...(mine.samples && { samples: mine.samples }),
    nodes,
  };
  return { pipeline, clashes };
}

function mergeVariables(
  mine: Pipeline['variables'],
  theirs: Pipeline['variables'],
): Pipeline['variables'] {
  const merged: Record<string, Record<string, string>> = {};
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const filled = Object.entries(mine[name] ?? {}).filter(([, value]) => value !== '');
    merged[name] = { ...mine[name], ...theirs[name], ...Object.fromEntries(filled) };
  }
  return merged;
}

/** As with nodes: a job that was changed or taken away by hand stays so. */
function mergeJobs(base: Pipeline, mine: Pipeline, theirs: Pipeline): Pick<Pipeline, 'jobs'> {
  const jobs: Record<string, Job> = {};
  for (const name of new Set([
    ...Object.keys(mine.jobs ?? {}),
    ...Object.keys(theirs.jobs ?? {}),
  ])) {
    const kept = jobIn(mine, name);
    const job = isSame(jobIn(base, name), kept) ? jobIn(theirs, name) : kept;
    if (job) jobs[name] = job;
  }
  return Object.keys(jobs).length > 0 ? { jobs } : {};
}

/** A job may be called `constructor`: only what the record has of its own counts. */
function jobIn({ jobs = {} }: Pipeline, name: string): Job | undefined {
  return Object.hasOwn(jobs, name) ? jobs[name] : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
