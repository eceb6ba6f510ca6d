/** A small shop with tags on its tables, and jobs as a test wants them. */
import type { Job } from '#core/jobs/job.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, tableNode } from './build-pipeline.ts';

const nodes = [
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders', { tags: ['hourly', 'daily'] }),
  tableNode('silver.orders', 'bronze.orders', { tags: ['hourly'] }),
  tableNode('silver.open_orders', 'silver.orders', { kind: 'temporary-view' }),
  tableNode('gold.sales', 'silver.open_orders', { kind: 'materialized-view', tags: ['daily'] }),
];

/** Selects every table and is started by hand, but for what `changes` say. */
export function jobOf(changes: Partial<Job> = {}): Job {
  return { trigger: { kind: 'manual' }, selection: {}, ...changes };
}

export function scheduled(cron: string, changes: Partial<Job> = {}, timeZone = 'UTC'): Job {
  return jobOf({ trigger: { kind: 'schedule', cron, timeZone }, ...changes });
}

export function withJobs(
  jobs: Readonly<Record<string, Job>>,
  settings: Partial<Omit<Pipeline, 'nodes'>> = {},
): Pipeline {
  return pipelineOf(nodes, { jobs, ...settings });
}

/** The same shop, whose gold is switched off. */
export function withoutGold(jobs: Readonly<Record<string, Job>>): Pipeline {
  const off = { tags: ['weekly'], kept: { etl: { enabled: false } } };
  const gold = tableNode('gold.sales', 'silver.open_orders', { kind: 'materialized-view', ...off });
  return pipelineOf([...nodes.slice(0, -1), gold], { jobs });
}

export const withoutJobs: Pipeline = pipelineOf(nodes);
