/** Turns a document into what React Flow draws. Derived on every change, never edited. */
import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { type Band, bandOf, bands, edgesOf, flowsOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';

/** Every node has this size, so that the layout and the culling know it without measuring. */
export const nodeSize = { width: 240, height: 64 };

/** How a node looks is worked out when it is drawn: of many nodes, few are in sight. */
export type FlowData = {
  readonly band: Band;
  /** Absent: a ghost, which something reads and nothing defines. */
  readonly node: PipelineNode | undefined;
};

export type FlowNode = Node<FlowData, 'node'>;

export interface Flow {
  readonly nodes: readonly FlowNode[];
  /** React Flow takes it as it is, and does not change it. */
  readonly edges: Edge[];
}

export function toFlow({ pipeline, layout }: Pick<WorkspaceDocument, 'pipeline' | 'layout'>): Flow {
  const nodes = nodesOf(pipeline).map((node) =>
    flowNode(node.id, layout[node.id] ?? { x: 0, y: 0 }, { band: bandOf(node), node }),
  );
  return { nodes: [...nodes, ...ghosts(pipeline, nodes)], edges: flowEdges(pipeline) };
}

/** Keeps the very objects of nodes that are as before, so that only the others are drawn again. */
export function keepUnchanged(next: readonly FlowNode[], before: FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const kept = next.map((node) => {
    const old = known.get(node.id);
    return old && (old === node || isSameNode(old, node)) ? old : node;
  });
  const isSame = kept.length === before.length && kept.every((node, at) => node === before[at]);
  return isSame ? before : kept;
}

function isSameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.className === b.className &&
    a.selected === b.selected &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.data.node === b.data.node
  );
}

/** Marks what belongs to a lineage and what doesn't. Absent: nothing is marked. */
export function lightUp({ nodes, edges }: Flow, lit: ReadonlySet<string> | undefined): Flow {
  if (!lit) return { nodes, edges };
  return {
    // Lit links stand above dimmed ones, and every table above every link.
    nodes: nodes.map((node) => ({
      ...node,
      className: lit.has(node.id) ? 'lit' : 'dim',
      zIndex: 2,
    })),
    edges: edges.map((edge) => {
      const isLit = lit.has(edge.source) && lit.has(edge.target);
      return isLit
        ? { ...edge, className: 'lit', markerEnd: litArrow, zIndex: 1 }
        : { ...edge, className: 'dim' };
    }),
  };
}

const middle = nodeSize.height / 2;
const handles = [
  { type: 'target' as const, position: Position.Left, x: 0, y: middle, width: 1, height: 1 },
  {
    type: 'source' as const,
    position: Position.Right,
    x: nodeSize.width,
    y: middle,
    width: 1,
    height: 1,
  },
];

function flowNode(id: string, position: Point, data: FlowData): FlowNode {
  return {
    id,
    type: 'node',
    position,
    data,
    ...nodeSize,
    // Known beforehand, so that nodes out of sight need not be drawn even once.
    measured: nodeSize,
    handles,
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  };
}

const arrow = { type: MarkerType.ArrowClosed, width: 16, height: 16, color: 'var(--edge)' };
const litArrow = { ...arrow, color: 'var(--accent)' };
const dashed = { strokeDasharray: '6 4' };
/** The names of the nodes tell what they read and feed. */
const unread = { 'aria-hidden': true };

/** One link for each pair of nodes, however many flows there are between them. */
function flowEdges(pipeline: Pipeline): Edge[] {
  const byPair = new Map<string, Edge>();
  for (const { from, to, flow } of edgesOf(pipeline)) {
    const id = `${from}→${to}`;
    if (byPair.has(id)) continue;
    const reader = pipeline.nodes[to];
    const isBatch = reader !== undefined && flowsOf(reader)[flow]?.mode === 'batch';
    byPair.set(id, {
      id,
      source: from,
      target: to,
      className: 'plain',
      ...(isBatch && { style: dashed }),
      markerEnd: arrow,
      domAttributes: unread,
    });
  }
  return [...byPair.values()];
}

/** What is read and not there, below the others of the band its id names. */
function ghosts(pipeline: Pipeline, nodes: readonly FlowNode[]): readonly FlowNode[] {
  const missing = new Map<NodeId, NodeId>();
  for (const { from, to } of edgesOf(pipeline)) {
    if (!Object.hasOwn(pipeline.nodes, from)) missing.set(from, to);
  }
  if (missing.size === 0) return [];

  const bottoms = new Map<Band, Point>();
  for (const { data, position } of nodes) {
    const bottom = bottoms.get(data.band);
    if (!bottom || position.y > bottom.y) bottoms.set(data.band, position);
  }
  return [...missing].map(([id, reader]) => {
    const band = bandNamed(id);
    const bottom = bottoms.get(band) ?? besides(nodes, reader);
    const position = { x: bottom.x, y: bottom.y + nodeSize.height + 32 };
    bottoms.set(band, position);
    return { ...flowNode(id, position, { band, node: undefined }), draggable: false };
  });
}

function besides(nodes: readonly FlowNode[], reader: NodeId): Point {
  const place = nodes.find(({ id }) => id === reader)?.position;
  return place ? { x: place.x - 400, y: place.y } : { x: 0, y: 0 };
}

function bandNamed(id: string): Band {
  return bands.find((band) => id.startsWith(`${band}.`)) ?? 'sources';
}
