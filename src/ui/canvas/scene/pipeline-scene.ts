/** Turns a document into the scene that is drawn. Derived on every change, never edited. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { readingOrder } from '#core/layout/reading-order.ts';
import { type Band, bandOf, bands, edgesOf, flowsOf, nodesOf } from '#core/model/graph.ts';
import { namedValues } from '#core/model/named-entries.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { nodeSize, type Scene, type SceneLink, type SceneNode, sceneOf } from './scene.ts';

/** Below the last node of a band. */
const ghostPitch = nodeSize.height + 32;
/** To the left of what reads it, where its band has no nodes. */
const ghostColumn = 400;

/**
 * @param shown the nodes to show; absent: all
 * @param order in which they are read out; absent: as they stand
 */
export function pipelineScene(
  { pipeline, layout }: Pick<WorkspaceDocument, 'pipeline' | 'layout'>,
  shown?: ReadonlySet<string>,
  order: readonly PipelineNode[] = readingOrder(pipeline, layout),
): Scene {
  const isShown = (id: string): boolean => !shown || shown.has(id);
  // Elements stand in this order, and so they are read out.
  const nodes: SceneNode[] = [];
  for (const node of order) {
    if (!isShown(node.id)) continue;
    const { x, y } = layout[node.id] ?? { x: 0, y: 0 };
    nodes.push({ id: node.id, band: bandOf(node), node, x, y, ...nodeSize });
  }
  nodes.push(...ghosts(pipeline, layout).filter(({ id }) => isShown(id)));
  const links = sceneLinks(pipeline);
  return sceneOf(
    nodes,
    shown ? links.filter(({ source, target }) => isShown(source) && isShown(target)) : links,
  );
}

const sceneLinks = remember((pipeline: Pipeline): readonly SceneLink[] =>
  nodesOf(pipeline).flatMap(linksInto),
);

/** One link for each pair of nodes, however many flows there are between them. */
export const linksInto = remember((reader: PipelineNode): readonly SceneLink[] => {
  const links = new Map<string, SceneLink>();
  const add = (source: string, kind: SceneLink['kind']): void => {
    if (links.has(source)) return;
    const target = reader.id;
    links.set(source, { id: `${source}→${target}`, source, target, kind, count: 1 });
  };
  for (const { from, lookups = {}, mode } of namedValues(flowsOf(reader))) {
    add(from, mode === 'batch' ? 'lookup' : 'reads');
    for (const lookup of namedValues(lookups)) add(lookup.from, 'lookup');
  }
  return [...links.values()];
});

/** What is read and not there, below the others of the band its id names. */
function ghosts(pipeline: Pipeline, layout: WorkspaceDocument['layout']): readonly SceneNode[] {
  const missing = new Map<NodeId, NodeId>();
  for (const { from, to, source } of edgesOf(pipeline)) if (!source) missing.set(from, to);
  if (missing.size === 0) return [];

  const lowest = new Map<Band, Point>();
  for (const node of nodesOf(pipeline)) {
    const { x, y } = layout[node.id] ?? { x: 0, y: 0 };
    const low = lowest.get(bandOf(node));
    if (!low || y > low.y) lowest.set(bandOf(node), { x, y });
  }
  return [...missing].map(([id, reader]) => {
    const band = bandNamed(id);
    const low = lowest.get(band) ?? besides(layout[reader]);
    const place = { x: low.x, y: low.y + ghostPitch };
    lowest.set(band, place);
    return { id, band, ...place, ...nodeSize };
  });
}

function besides(reader: Point | undefined): Point {
  return reader ? { x: reader.x - ghostColumn, y: reader.y } : { x: 0, y: 0 };
}

function bandNamed(id: string): Band {
  return bands.find((band) => id.startsWith(`${band}.`)) ?? 'sources';
}
