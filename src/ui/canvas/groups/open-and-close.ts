/** Opens and closes groups of the canvas, and goes to groups and nodes alike. */
import type { Band } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Services } from '../../shared/services.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { CanvasScene } from '../use-canvas-scene.ts';
import { stopId } from './grouped-scene.ts';
import type { Groups } from './use-groups.ts';

type Needs = Pick<Services, 'session' | 'notices'>;

/** @param id of a node, or of a closed group in a band */
export function goToStop({ session }: Needs, scene: Scene, id: string): void {
  if (scene.byId.get(id)?.group) session.getState().goToGroup(id);
  // Every other id on the canvas is one of the pipeline.
  else session.getState().select(id as NodeId);
}

/** @returns the topmost node of the band the group was opened in, for the keyboard to go on at */
export function openGroup(
  { session, notices }: Needs,
  { groups: { keys }, slice }: Pick<CanvasScene, 'groups' | 'slice'>,
  { band, group }: SceneNode,
): NodeId | undefined {
  if (!group) return undefined;
  const { openGroups, openOnly, select } = session.getState();
  openOnly([...openGroups.filter((other) => other !== group.key), group.key]);
  select(undefined);
  notices.getState().announce(`Opened ${group.title}.`);
  const own = slice.nodes.filter((node) => node.band === band && keys?.get(node.id) === group.key);
  const first = own.reduce((top, node) => (top && top.y <= node.y ? top : node), own[0]);
  // What is in groups are nodes of the pipeline, and what they read.
  return first?.id as NodeId | undefined;
}

/** @param band of the stop to go to, if the keyboard is to stay at the group */
export function closeGroup({ session, notices }: Needs, key: string, band?: Band): void {
  const { openGroups, openOnly, goToGroup, select } = session.getState();
  openOnly(openGroups.filter((other) => other !== key));
  if (band) goToGroup(stopId(key, band));
  else select(undefined);
  notices.getState().announce(`Closed ${key}.`);
}

/** The open group a node stands in; absent: none. */
export function openGroupOf({ keys }: Groups, { frames }: Scene, id: string): string | undefined {
  const key = keys?.get(id);
  return frames.some((frame) => frame.key === key) ? key : undefined;
}
