/** Tables that the catalogue has switched off: no run refreshes them, and no module declares them. */
import type { Job } from '#core/jobs/job.ts';
import { tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { isSwitchedOff } from '#core/model/switched-off.ts';

/**
 * The pipeline that is left to run. What reads a table that is switched off reads it as it was last
 * refreshed, which is what any table is that the pipeline does not write.
 */
export function withoutSwitchedOff(pipeline: Pipeline): Pipeline {
  const off = tablesOf(pipeline).filter(isSwitchedOff);
  if (off.length === 0) return pipeline;
  const nodes: Record<string, PipelineNode> = { ...pipeline.nodes };
  for (const table of off) nodes[table.id] = readOnly(table);
  const ids = new Set<string>(off.map(({ id }) => id));
  const jobs = Object.entries(pipeline.jobs ?? {}).flatMap(([name, job]) => {
    const left = withoutTables(job, ids);
    return left ? [[name, left] as const] : [];
  });
  return { ...pipeline, nodes, ...(pipeline.jobs && { jobs: Object.fromEntries(jobs) }) };
}

function readOnly({ id, name, fields: { database } }: NodeOf<'table'>): PipelineNode {
  const fields = { options: {}, ...(database !== undefined && { database }) };
  return { id, type: 'delta-table', name, fields };
}

/** Absent: the job is about these tables alone. One that names nothing is about all of them. */
function withoutTables(job: Job, ids: ReadonlySet<string>): Job | undefined {
  const { tables = [], tags = [] } = job.selection;
  const left = tables.filter((id) => !ids.has(id));
  if (left.length === tables.length) return job;
  if (left.length === 0 && tags.length === 0) return undefined;
  return { ...job, selection: { ...job.selection, tables: left } };
}
