/** Puts the nodes of a scene into groups: a row each, closed to one stop in each band, or open in a frame. */
import type { Band } from '#core/model/graph.ts';
import { groupBy } from '#core/model/group-by.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import {
  boundsOf,
  nodeSize,
  type Scene,
  type SceneFrame,
  type SceneLink,
  type SceneNode,
  sceneOf,
} from '../scene/scene.ts';

/** Of the row of a closed group. */
const rowPitch = 96;
const frameSpace = { top: 44, side: 28, bottom: 24, after: 32 };
/** An open group has no larger gaps than this between its rows. */
const largestGap = 32;

interface Member {
  readonly key: string;
  readonly nodes: SceneNode[];
}

/**
 * @param keys the group of each node
 * @param open keys of the groups that show their nodes, at the places they have beside each other
 */
export function groupedScene(
  scene: Scene,
  keys: ReadonlyMap<string, string>,
  open: ReadonlySet<string>,
): Scene {
  const columns = columnsOf(scene.nodes);
  const nodes: SceneNode[] = [];
  const frames: SceneFrame[] = [];
  const stopOf = new Map<string, string>();
  let top = 0;
  for (const { key, nodes: members } of membersOf(scene, keys)) {
    if (open.has(key)) {
      const placed = packed(members, top + frameSpace.top);
      const frame = frameAround(key, placed, top);
      nodes.push(...placed);
      frames.push(frame);
      top += frame.height + frameSpace.after;
    } else {
      const stops = stopsFor(key, members, columns, top);
      nodes.push(...stops);
      for (const { id, band } of members) stopOf.set(id, stopId(key, band));
      top += rowPitch;
    }
  }
  return sceneOf(nodes, gathered(scene.links, stopOf), frames, stopOf);
}

/** Such as `group:silver:crm`. No node of a pipeline has an id like this. */
export function stopId(key: string, band: Band): string {
  return `group:${band}:${key}`;
}

/** Groups from top to bottom, as their highest nodes stand. */
function membersOf({ nodes }: Scene, keys: ReadonlyMap<string, string>): readonly Member[] {
  const members = new Map<string, Member>();
  for (const node of nodes.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const key = keys.get(node.id) ?? '';
    const member = members.get(key);
    if (member) member.nodes.push(node);
    else members.set(key, { key, nodes: [node] });
  }
  return [...members.values()];
}

/** The left edge of each band. */
function columnsOf(nodes: readonly SceneNode[]): ReadonlyMap<Band, number> {
  const lefts = new Map<Band, number>();
  for (const { band, x } of nodes) lefts.set(band, Math.min(x, lefts.get(band) ?? x));
  return lefts;
}

function stopsFor(
  key: string,
  members: readonly SceneNode[],
  columns: ReadonlyMap<Band, number>,
  y: number,
): readonly SceneNode[] {
  return [...groupBy(members, ({ band }) => band)].map(([band, nodes]) => ({
    id: stopId(key, band),
    band,
    x: columns.get(band) ?? 0,
    y,
    ...nodeSize,
    group: {
      key,
      title: key,
      // Groups are made of nodes of the pipeline, and of what they read.
      members: nodes.map(({ id }) => id as NodeId),
      count: nodes.length,
      what: whatIn(band),
    },
  }));
}

function whatIn(band: Band): string {
  if (band === 'sources') return 'source';
  return band === 'sinks' ? 'sink' : 'table';
}

/** Takes out the heights at which other groups stand between the nodes of this one. */
function packed(members: readonly SceneNode[], top: number): readonly SceneNode[] {
  let low = members[0]?.y ?? 0;
  let shift = top - low;
  return members.map((node) => {
    if (node.y > low + largestGap) shift -= node.y - low - largestGap;
    low = Math.max(low, node.y + node.height);
    return { ...node, y: node.y + shift };
  });
}

function frameAround(key: string, nodes: readonly SceneNode[], y: number): SceneFrame {
  const { x, width, y: first, height } = boundsOf(nodes) ?? { x: 0, y, width: 0, height: 0 };
  return {
    key,
    title: key,
    count: nodes.length,
    x: x - frameSpace.side,
    y,
    width: width + 2 * frameSpace.side,
    height: first - y + height + frameSpace.bottom,
  };
}

/** One link for all that lead from one stop to another; links inside a stop are left out. */
function gathered(
  links: readonly SceneLink[],
  stopOf: ReadonlyMap<string, string>,
): readonly SceneLink[] {
  const byPair = new Map<string, SceneLink>();
  for (const link of links) {
    const source = stopOf.get(link.source) ?? link.source;
    const target = stopOf.get(link.target) ?? link.target;
    if (source === target) continue;
    const id = `${source}→${target}`;
    const known = byPair.get(id);
    const kind = known?.kind === 'reads' ? 'reads' : link.kind;
    byPair.set(id, { id, source, target, kind, count: (known?.count ?? 0) + link.count });
  }
  return [...byPair.values()];
}
