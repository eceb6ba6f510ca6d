/** Changes texts all over a pipeline that a command has in hand. */
import { type Draft, isDraft, original } from 'immer';
import { mapNodeTexts, mapPipelineTexts } from '#core/model/map-texts.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

/** Only nodes that change are touched: a draft of each of ten thousand would take its time. */
export function changeTexts(pipeline: Draft<Pipeline>, change: (text: string) => string): void {
  const nodes = isDraft(pipeline.nodes) ? original(pipeline.nodes) : pipeline.nodes;
  for (const [id, node] of namedEntries<NodeId, PipelineNode>(nodes ?? {})) {
    const changed = mapNodeTexts(node, change);
    if (changed !== node) pipeline.nodes[id] = changed as Draft<PipelineNode>;
  }
  const { name, variables, secrets, jobs, resources } = mapPipelineTexts(pipeline, change);
  if (name !== pipeline.name) pipeline.name = name;
  if (variables !== pipeline.variables) pipeline.variables = variables;
  if (secrets !== pipeline.secrets) pipeline.secrets = secrets;
  if (jobs !== pipeline.jobs) pipeline.jobs = jobs as typeof pipeline.jobs;
  if (resources !== pipeline.resources) {
    pipeline.resources = resources as typeof pipeline.resources;
  }
}
