/** Turns a document into the scene that is drawn. Derived on every change, never edited. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { readingOrder } from '#core/layout/reading-order.ts';
import { type Band, bandOf, bands, edgesOf, flowsOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
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
  const nodes = order.map((node): SceneNode => {
    const { x, y } = layout[node.id] ?? { x: 0, y: 0 };
    return { id: node.id, band: bandOf(node), node, x, y, ...nodeSize };
  });
  const all = [...nodes, ...ghosts(pipeline, nodes)];
  return sceneOf(
    all.filter(({ id }) => isShown(id)),
    sceneLinks(pipeline).filter(({ source, target }) => isShown(source) && isShown(target)),
  );
}

/** One link for each pair of nodes, however many flows there are between them. */
function sceneLinks(pipeline: Pipeline): readonly SceneLink[] {
  const byPair = new Map<string, SceneLink>();
  for (const { from, to, flow, reader, kind } of edgesOf(pipeline)) {
    const id = `${from}→${to}`;
    if (byPair.has(id)) continue;
    const isAside = kind === 'lookup' || flowsOf(reader)[flow]?.mode === 'batch';
    byPair.set(id, {
      id,
      source: from,
      target: to,
      kind: isAside ? 'lookup' : 'reads',
      count: 1,
    });
  }
  return [...byPair.values()];
}

/** What is read and not there, below the others of the band its id names. */
function ghosts(pipeline: Pipeline, nodes: readonly SceneNode[]): readonly SceneNode[] {
  const missing = new Map<NodeId, NodeId>();
  for (const { from, to } of edgesOf(pipeline)) {
    if (!Object.hasOwn(pipeline.nodes, from)) missing.set(from, to);
  }
  if (missing.size === 0) return [];

  const lowest = new Map<Band, Point>();
  for (const { band, x, y } of nodes) {
    const low = lowest.get(band);
    if (!low || y > low.y) lowest.set(band, { x, y });
  }
  return [...missing].map(([id, reader]) => {
    const band = bandNamed(id);
    const low = lowest.get(band) ?? besides(nodes, reader);
    const place = { x: low.x, y: low.y + ghostPitch };
    lowest.set(band, place);
    return { id, band, ...place, ...nodeSize };
  });
}

function besides(nodes: readonly SceneNode[], reader: NodeId): Point {
  const place = nodes.find(({ id }) => id === reader);
  return place ? { x: place.x - ghostColumn, y: place.y } : { x: 0, y: 0 };
}

function bandNamed(id: string): Band {
  return bands.find((band) => id.startsWith(`${band}.`)) ?? 'sources';
}
