/** Which nodes are elements of their own: near in those in sight, and those that are acted on. */
import { type Node, Position } from '@xyflow/react';
import type { Band } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { detailAt } from './detail.ts';
import type { SceneFinder } from './scene/find-in-scene.ts';
import { nodeSize, type Scene, type SceneNode } from './scene/scene.ts';
import type { RestingView } from './use-resting-view.ts';

/** How a node looks is worked out when it is drawn: of many nodes, few are in sight. */
type FlowData = {
  readonly band: Band;
  /** Absent: a ghost, which something reads and nothing defines, or a group. */
  readonly node: PipelineNode | undefined;
  readonly stop: SceneNode;
  /** False: it is painted, and the element only stands there to be found and acted on. */
  readonly isCard: boolean;
};

export type FlowNode = Node<FlowData, 'node'>;

/** Up to here every node is in the page, where assistive technology finds it. */
const mountedAtOnce = 300;
/** With more in sight, on a very large screen, painting is quicker. */
const cardsAtOnce = 140;
/** Beyond the edge of what is in sight. */
const margin = 32;

interface Mounted {
  readonly nodes: readonly SceneNode[];
  /** Those among them that are drawn by elements. */
  readonly cards: ReadonlySet<string>;
}

/**
 * The node that keys go to and the one that is pointed at, so that they can be read out and dragged;
 * and what is selected, unless that is too much: what is not mounted is painted, and moves along.
 */
export function actedOn({ selected, active, hovered }: Acting): ReadonlySet<string> {
  const chosen = selected.size > mountedAtOnce ? [] : [...selected];
  return new Set([...chosen, active, hovered].flatMap((id) => id ?? []));
}

/** @param acted nodes that are selected, pointed at or moved */
export function mountedNodes(
  scene: Scene,
  finder: SceneFinder,
  { zoom, sight }: RestingView,
  acted: ReadonlySet<string>,
): Mounted {
  const isNear = detailAt(zoom) === 'near' && sight.width > 0;
  const near = isNear ? finder.nodesIn(grown(sight)) : [];
  const cards = new Set(near.length > cardsAtOnce ? [] : near.map(({ id }) => id));
  const isMounted = ({ id }: SceneNode): boolean => cards.has(id) || acted.has(id);
  const isFew = scene.nodes.length <= mountedAtOnce;
  return { nodes: isFew ? scene.nodes : scene.nodes.filter(isMounted), cards };
}

const grown = ({ x, y, width, height }: RestingView['sight']) => ({
  x: x - margin,
  y: y - margin,
  width: width + 2 * margin,
  height: height + 2 * margin,
});

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

export interface NodeMarks {
  readonly active: string | undefined;
  readonly selected: ReadonlySet<string>;
  readonly lit: ReadonlySet<string> | undefined;
  readonly near?: ReadonlySet<string> | undefined;
}

export type Acting = Pick<NodeMarks, 'active' | 'selected'> & {
  readonly hovered: string | undefined;
};

/** As the canvas library takes them. */
export function flowNodes({ nodes, cards }: Mounted, marks: NodeMarks): readonly FlowNode[] {
  return nodes.map((stop): FlowNode => {
    const { id, x, y, band, node } = stop;
    const isSelected = marks.selected.has(id);
    return {
      id,
      type: 'node',
      position: { x, y },
      data: { band, node, stop, isCard: cards.has(id) },
      ...nodeSize,
      // Known beforehand, so that nothing has to be measured.
      measured: nodeSize,
      handles,
      sourcePosition: Position.Right,
      targetPosition: Position.Left,
      selected: isSelected,
      draggable: node !== undefined,
      zIndex: id === marks.active ? 3 : isSelected ? 2 : 1,
      ...classOf(id, marks),
    };
  });
}

function classOf(id: string, { active, lit, near }: NodeMarks): Pick<FlowNode, 'className'> {
  const light = near?.has(id) ? 'near' : lit && (lit.has(id) ? 'lit' : 'dim');
  const classes = [light, id === active && 'active'].filter(Boolean);
  return classes.length > 0 ? { className: classes.join(' ') } : {};
}

/** Keeps the very objects of nodes that are as before, so that only the others are drawn again. */
export function keepUnchanged(next: readonly FlowNode[], before: FlowNode[]): FlowNode[] {
  const known = new Map(before.map((node) => [node.id, node]));
  const kept = next.map((node) => {
    const old = known.get(node.id);
    return old && isSameNode(old, node) ? old : node;
  });
  const isSame = kept.length === before.length && kept.every((node, at) => node === before[at]);
  return isSame ? before : kept;
}

function isSameNode(a: FlowNode, b: FlowNode): boolean {
  return (
    a.className === b.className &&
    a.selected === b.selected &&
    a.zIndex === b.zIndex &&
    a.position.x === b.position.x &&
    a.position.y === b.position.y &&
    a.data.isCard === b.data.isCard &&
    a.data.node === b.data.node &&
    a.data.stop.group === b.data.stop.group
  );
}
