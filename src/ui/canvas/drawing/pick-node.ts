/** Which node keys pick for a link: the nearest that way, or the one whose name is typed. */
import { bands } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Scene, SceneNode } from '../scene/scene.ts';
import type { Direction } from '../walk.ts';

/** Left and right go to the next band that has nodes, up and down within one. */
export function pickBeside(
  scene: Scene,
  here: SceneNode,
  direction: Direction,
): SceneNode | undefined {
  const nodes = scene.nodes.filter(({ node, id }) => node !== undefined && id !== here.id);
  if (direction === 'up' || direction === 'down') {
    const side = direction === 'up' ? -1 : 1;
    const own = nodes.filter(({ band, y }) => band === here.band && (y - here.y) * side > 0);
    return nearest(own, here);
  }
  const side = direction === 'left' ? -1 : 1;
  const away = ({ band }: SceneNode) => (bands.indexOf(band) - bands.indexOf(here.band)) * side;
  const beyond = nodes.filter((one) => away(one) > 0);
  const next = Math.min(...beyond.map(away));
  return nearest(
    beyond.filter((one) => away(one) === next),
    here,
  );
}

function nearest(nodes: readonly SceneNode[], { x, y }: SceneNode): SceneNode | undefined {
  const far = (one: SceneNode): number => Math.abs(one.y - y) + Math.abs(one.x - x) / 1000;
  const [first, ...rest] = nodes;
  return rest.reduce((best, one) => (best && far(one) < far(best) ? one : best), first);
}

/** The node whose name, or layer and name, starts with or else holds what was typed. */
export function pickNamed(scene: Scene, typed: string, start: string): SceneNode | undefined {
  const wanted = typed.toLowerCase();
  const nodes = scene.nodes.filter(({ node, id }) => node !== undefined && id !== start);
  const namesOf = ({ node }: SceneNode) =>
    node ? [node.name.toLowerCase(), labelOf(node).toLowerCase()] : [];
  return (
    nodes.find((one) => namesOf(one).some((name) => name.startsWith(wanted))) ??
    nodes.find((one) => namesOf(one).some((name) => name.includes(wanted)))
  );
}
