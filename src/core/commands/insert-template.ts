/** Puts a template beside what is there: its nodes under free names, below the others. */
import { current, type Draft } from 'immer';
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { freeId, nodesOf } from '#core/model/graph.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { withTables } from '#core/resources/resources-of.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly title: string;
  readonly template: Pipeline;
}

/** Between what is there and the template, on the canvas. */
const gap = 160;

export const insertTemplate = defineCommand({
  name: 'insert-template',
  label: ({ title }: Args) => `addition of ${title}`,
  run(document, { template }: Args) {
    const { pipeline, layout } = document;
    const isEmpty = Object.keys(pipeline.nodes).length === 0;
    if (isEmpty) {
      pipeline.name = template.name;
      pipeline.environments = [...template.environments];
    }
    const { nodes, originals } = adoptNodes(currentOf(document), nodesOf(template));
    const grown = Object.fromEntries(nodes.map((node) => [node.id, node]));
    for (const node of nodes) pipeline.nodes[node.id] = node as Draft<PipelineNode>;
    addValues(pipeline, template);
    addJobs(pipeline, template, originals);
    addResources(pipeline, template, originals);
    addSamples(pipeline, template, originals);
    const top = isEmpty ? 0 : bottomOf(Object.values(layout)) + gap;
    for (const [id, { x, y }] of namedEntries(layOut({ ...template, nodes: grown }))) {
      layout[id] = { x, y: y + top };
    }
  },
});

/** What is asked about a pipeline is asked of one that does not change meanwhile. */
function currentOf({ pipeline }: Draft<WorkspaceDocument>): Pipeline {
  return current(pipeline);
}

function bottomOf(places: readonly Point[]): number {
  return places.reduce((lowest, { y }) => Math.max(lowest, y), 0);
}

/** Variables and secrets of the project keep what they are; the template fills what is missing. */
function addValues(pipeline: Draft<Pipeline>, template: Pipeline): void {
  for (const [name, values] of Object.entries(template.variables)) {
    const own = Object.hasOwn(pipeline.variables, name) ? pipeline.variables[name] : {};
    const missing = pipeline.environments.filter((one) => !Object.hasOwn(own ?? {}, one));
    const [first = ''] = Object.values(values);
    const added = missing.map((one) => [one, Object.hasOwn(values, one) ? values[one] : first]);
    pipeline.variables[name] = { ...own, ...Object.fromEntries(added) };
  }
  for (const [alias, secret] of Object.entries(template.secrets)) {
    if (!Object.hasOwn(pipeline.secrets, alias)) pipeline.secrets[alias] = { ...secret };
  }
}

/** A job of the template comes under a free name, and refreshes the template's tables by their ids here. */
function addJobs(
  pipeline: Draft<Pipeline>,
  template: Pipeline,
  originals: ReadonlyMap<NodeId, NodeId>,
): void {
  const idHere = idsHere(originals);
  for (const [name, job] of Object.entries(template.jobs ?? {})) {
    const { tables, ...selection } = job.selection;
    const own = tables?.map(idHere);
    const adopted = { ...job, selection: own ? { ...selection, tables: own } : selection };
    const free: string = freeId(pipeline.jobs ?? {}, name);
    pipeline.jobs = { ...pipeline.jobs, [free]: adopted } as typeof pipeline.jobs;
  }
}

/** A resource of the template comes under a free name, and is about the template's tables here. */
function addResources(
  pipeline: Draft<Pipeline>,
  template: Pipeline,
  originals: ReadonlyMap<NodeId, NodeId>,
): void {
  for (const [name, one] of Object.entries(template.resources ?? {})) {
    const adopted = withTables(one, idsHere(originals));
    const free: string = freeId(pipeline.resources ?? {}, name);
    pipeline.resources = { ...pipeline.resources, [free]: adopted } as typeof pipeline.resources;
  }
}

/** What the ids of the template's nodes became. */
function idsHere(originals: ReadonlyMap<NodeId, NodeId>): (id: string) => string {
  const ids = new Map<string, NodeId>([...originals].map(([own, original]) => [original, own]));
  return (id) => ids.get(id) ?? id;
}

/** The sample rows of the template, by the ids its nodes have here. */
function addSamples(
  pipeline: Draft<Pipeline>,
  template: Pipeline,
  originals: ReadonlyMap<NodeId, NodeId>,
): void {
  if (!template.samples) return;
  const added = [...originals].flatMap(([own, original]) => {
    const rows = template.samples?.[original];
    return rows ? [[own, rows] as const] : [];
  });
  pipeline.samples = {
    ...pipeline.samples,
    ...Object.fromEntries(added),
  } as typeof pipeline.samples;
}
