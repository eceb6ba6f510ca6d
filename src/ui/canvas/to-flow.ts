/** Turns a document into what React Flow draws. Derived on every change, never edited. */
import { type Edge, MarkerType, type Node, Position } from '@xyflow/react';
import type { LucideIcon } from 'lucide-react';
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { type Band, bandOf, bands, edgesOf, flowsOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { describeGhost, describeNode } from './describe-node.ts';
import type { Chip } from './node-views/define.ts';
import { viewOf } from './node-views/index.ts';
import type { ProblemMark, ProblemMarks } from './problem-marks.ts';

/** Every node has this size, so that the layout and the culling know it without measuring. */
export const nodeSize = { width: 240, height: 64 };

export type NodeLook = {
  readonly title: string;
  readonly band: Band;
  /** What it is called when it is read out. */
  readonly label: string;
  /** Second line: catalog and schema, or a path. */
  readonly place: string | undefined;
  readonly chips: readonly Chip[];
  readonly mark: ProblemMark | undefined;
  /** Absent: a ghost, which something reads and nothing defines. */
  readonly icon: LucideIcon | undefined;
};

export type FlowNode = Node<NodeLook, 'node'>;

export interface Flow {
  readonly nodes: readonly FlowNode[];
  readonly edges: readonly Edge[];
}

interface Shown {
  readonly environment: string;
  readonly marks: ProblemMarks;
}

export function toFlow({ pipeline, layout }: WorkspaceDocument, shown: Shown): Flow {
  const all = nodesOf(pipeline);
  const nodes = all.map((node, index) =>
    flowNode(node.id, layout[node.id] ?? { x: 0, y: 0 }, {
      ...lookOf(node, pipeline, shown),
      label: describeNode(node, pipeline, { ...shown, index, total: all.length }),
    }),
  );
  return { nodes: [...nodes, ...ghosts(pipeline, nodes)], edges: flowEdges(pipeline) };
}

/** Keeps the very objects of nodes that look as before, so that only the others are drawn again. */
export function keepUnchanged(next: readonly FlowNode[], before: readonly FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  return next.map((node) => {
    const old = known.get(node.id);
    const isSame =
      old !== undefined &&
      old.className === node.className &&
      old.selected === node.selected &&
      old.position.x === node.position.x &&
      old.position.y === node.position.y &&
      JSON.stringify(old.data) === JSON.stringify(node.data) &&
      old.data.icon === node.data.icon;
    return isSame ? old : node;
  });
}

/** Marks what belongs to a lineage and what doesn't. Absent: nothing is marked. */
export function lightUp({ nodes, edges }: Flow, lit: ReadonlySet<string> | undefined): Flow {
  if (!lit) return { nodes, edges };
  return {
    nodes: nodes.map((node) => ({ ...node, className: lit.has(node.id) ? 'lit' : 'dim' })),
    edges: edges.map((edge) => {
      const isLit = lit.has(edge.source) && lit.has(edge.target);
      return isLit
        ? { ...edge, className: 'lit', markerEnd: arrow('var(--accent)'), zIndex: 1 }
        : { ...edge, className: 'dim' };
    }),
  };
}

function lookOf(node: PipelineNode, pipeline: Pipeline, { environment, marks }: Shown) {
  const { icon, place, chips } = viewOf(node);
  const text = (written: string): string => resolve(written, pipeline.variables, environment);
  return {
    title: text(node.name),
    band: bandOf(node),
    place: place === undefined ? undefined : text(place),
    chips,
    mark: marks.get(node.id),
    icon,
  };
}

function flowNode(id: string, position: Point, data: NodeLook): FlowNode {
  const middle = nodeSize.height / 2;
  return {
    id,
    type: 'node',
    position,
    data,
    ...nodeSize,
    // Known beforehand, so that nodes out of sight need not be drawn even once.
    measured: nodeSize,
    handles: [
      { type: 'target', position: Position.Left, x: 0, y: middle, width: 1, height: 1 },
      {
        type: 'source',
        position: Position.Right,
        x: nodeSize.width,
        y: middle,
        width: 1,
        height: 1,
      },
    ],
    sourcePosition: Position.Right,
    targetPosition: Position.Left,
  };
}

const arrow = (color: string) => ({
  type: MarkerType.ArrowClosed,
  width: 16,
  height: 16,
  color,
});

/** One link for each pair of nodes, however many flows there are between them. */
function flowEdges(pipeline: Pipeline): readonly Edge[] {
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
      ...(isBatch && { style: { strokeDasharray: '6 4' } }),
      markerEnd: arrow('var(--edge)'),
      domAttributes: { 'aria-hidden': true },
    });
  }
  return [...byPair.values()];
}

/** What is read and not there, below the others of the band its id names. */
function ghosts(pipeline: Pipeline, nodes: readonly FlowNode[]): readonly FlowNode[] {
  const missing = new Map<NodeId, NodeId[]>();
  for (const { from, to } of edgesOf(pipeline)) {
    if (Object.hasOwn(pipeline.nodes, from)) continue;
    missing.set(from, [...(missing.get(from) ?? []), to]);
  }
  const bottoms = new Map<Band, Point>();
  for (const { data, position } of nodes) {
    const bottom = bottoms.get(data.band);
    if (!bottom || position.y > bottom.y) bottoms.set(data.band, position);
  }
  return [...missing].map(([id, readers]) => {
    const band = bandNamed(id);
    const bottom = bottoms.get(band) ?? besides(nodes, readers);
    const position = { x: bottom.x, y: bottom.y + nodeSize.height + 32 };
    bottoms.set(band, position);
    const title = id.slice(id.indexOf('.') + 1);
    const look = {
      ...{ title, band, place: 'not uploaded', chips: [], mark: undefined, icon: undefined },
      label: describeGhost(title, band, readers.length),
    };
    return { ...flowNode(id, position, look), draggable: false };
  });
}

function besides(nodes: readonly FlowNode[], readers: readonly NodeId[]): Point {
  const reader = nodes.find(({ id }) => id === readers[0]);
  return reader ? { x: reader.position.x - 400, y: reader.position.y } : { x: 0, y: 0 };
}

function bandNamed(id: string): Band {
  return bands.find((band) => id.startsWith(`${band}.`)) ?? 'sources';
}
