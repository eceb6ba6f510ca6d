/** What stands on the canvas: boxes and the links between them, whoever draws them. */
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { Band } from '#core/model/graph.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';

/** Every node has this size, so that the layout and the culling know it without measuring. */
export const nodeSize = { width: 240, height: 64 };

/** A collapsed group in one band: it stands for all its nodes there. */
export interface GroupStop {
  /** Of the group, in every band. */
  readonly key: string;
  readonly title: string;
  /** The nodes it stands for. */
  readonly members: readonly NodeId[];
  readonly count: number;
  /** What they are called: tables, sources or sinks. */
  readonly what: string;
}

export interface SceneNode extends Box {
  /** Of the pipeline's node; of what is read and missing; or of a group in a band. */
  readonly id: string;
  readonly band: Band;
  /** Absent: a ghost, which something reads and nothing defines, or a group. */
  readonly node?: PipelineNode;
  readonly group?: GroupStop;
}

export type LinkKind = 'reads' | 'lookup';

export interface SceneLink {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: LinkKind;
  /** How many links it stands for, between groups. */
  readonly count: number;
}

/** The frame around an open group. */
export interface SceneFrame extends Box {
  readonly key: string;
  readonly title: string;
  readonly count: number;
}

export interface Scene {
  readonly nodes: readonly SceneNode[];
  readonly links: readonly SceneLink[];
  readonly frames: readonly SceneFrame[];
  readonly byId: ReadonlyMap<string, SceneNode>;
  /** The closed group that stands for a node; absent: the node stands for itself. */
  readonly stopOf: ReadonlyMap<string, string>;
}

/**
 * @param stopOf the stop that stands for a node which is none itself, such as one of a closed group
 */
export function sceneOf(
  nodes: readonly SceneNode[],
  links: readonly SceneLink[],
  frames: readonly SceneFrame[] = [],
  stopOf: ReadonlyMap<string, string> = new Map(),
): Scene {
  return { nodes, links, frames, stopOf, byId: new Map(nodes.map((node) => [node.id, node])) };
}

/** Whether a node is there, by itself or in a closed group: an old address may name one that is not. */
export function holds({ byId, stopOf }: Scene, id: string): boolean {
  return byId.has(id) || stopOf.has(id);
}

/** The least box around all of them; absent: there are none. */
export function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
