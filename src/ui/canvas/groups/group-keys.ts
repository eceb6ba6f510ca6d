/** Which group each node of a scene belongs to. */
import { resolve } from '#core/model/variables.ts';
import type { Grouping } from '#store/remembered.ts';
import type { Shown } from '../node-face.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';

/** Below this many nodes, a project opens with all of them. */
const groupedFrom = 150;

export const groupingTitles: Readonly<Record<Grouping, string>> = {
  none: 'No groups',
  system: 'By source system',
  group: 'By data flow group',
  folder: 'By legacy folder',
  schema: 'By schema',
};

/** What such a group is called where a node says nothing. */
const without: Readonly<Record<Grouping, string>> = {
  none: '',
  system: 'No source system',
  group: 'No data flow group',
  folder: 'No legacy folder',
  schema: 'No schema',
};

interface Names extends Pick<Shown, 'environment' | 'folders'> {
  readonly pipeline: Pick<Shown['pipeline'], 'variables'>;
}

/** The grouping that suits a scene nobody has chosen one for. */
export function suitingGrouping(scene: Scene): Grouping {
  const tables = scene.nodes.filter(({ node }) => node?.type === 'table');
  if (tables.length <= groupedFrom) return 'none';
  const count = (grouping: Grouping): number => {
    const names = { pipeline: { variables: {} }, environment: '' };
    return new Set(tables.map((node) => ownKey(node, grouping, names))).size;
  };
  const isUseful = (groups: number): boolean => groups > 1 && groups <= tables.length / 2;
  if (isUseful(count('system'))) return 'system';
  return isUseful(count('group')) ? 'group' : 'none';
}

/** Nodes that have no group of their own, as sources have none, stand with their first reader. */
export function groupKeys(
  { nodes, links }: Scene,
  grouping: Grouping,
  names: Names,
): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const node of nodes) {
    const key = ownKey(node, grouping, names);
    if (key !== undefined) keys.set(node.id, key);
  }
  for (const { source, target } of links) {
    const key = keys.get(target);
    if (!keys.has(source) && key !== undefined) keys.set(source, key);
  }
  for (const { id } of nodes) if (!keys.has(id)) keys.set(id, without[grouping]);
  return keys;
}

function ownKey(
  { node }: SceneNode,
  grouping: Grouping,
  { pipeline, environment, folders }: Names,
): string | undefined {
  if (node?.type !== 'table' && node?.type !== 'sink') return undefined;
  if (grouping === 'system') return node.fields.sourceSystem;
  if (grouping === 'group') return node.fields.group;
  if (grouping === 'folder') return folders?.[node.id];
  if (node.type === 'sink' || node.fields.database === undefined) return undefined;
  return resolve(node.fields.database, pipeline.variables, environment);
}
