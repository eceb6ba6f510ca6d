/** The ways of all links of a scene, and which of them are near something. */
import type { Box } from '#core/layout/obstacle-columns.ts';
import { directRoute, type Route, routeLinks } from '#core/layout/route-links.ts';
import { addToGroup } from '#core/model/group-by.ts';
import { remember } from '#core/model/remember.ts';
import { indexOf } from './find-in-scene.ts';
import { boundsOf, type Scene } from './scene.ts';

export interface RoutedLinks {
  /** In the order of the scene's links. */
  readonly routes: readonly Route[];
  /** Numbers of the links that begin or end at a node. */
  at(id: string): readonly number[];
  /** Numbers of the links that may be in sight. */
  in(box: Box): readonly number[];
}

/** How far a curve swings out beside the points it passes. */
const swing = 60;

export const routedLinks = remember((scene: Scene): RoutedLinks => {
  const places = new Map(scene.nodes.map(({ id }, place) => [id, place]));
  const wires = scene.links.map(({ source, target }) => ({
    from: places.get(source) ?? 0,
    to: places.get(target) ?? 0,
  }));
  const routes = routeLinks(scene.nodes, wires);
  const index = indexOf(routes.map(boxOf));
  const byEnd = new Map<string, number[]>();
  for (const [link, { source, target }] of scene.links.entries()) {
    for (const id of new Set([source, target])) {
      addToGroup(byEnd, id, link);
    }
  }
  return {
    routes,
    at: (id) => byEnd.get(id) ?? [],
    in: ({ x, y, width, height }) => index?.search(x, y, x + width, y + height) ?? [],
  };
});

/** While an end is on its way to another place, its links go straight there. */
export function looseRoute(from: Box, to: Box): Route {
  return directRoute(from, to);
}

function boxOf(route: Route): Box {
  const points = route.map(({ x, y }) => ({ x, y, width: 0, height: 0 }));
  const bounds = boundsOf(points) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { ...bounds, x: bounds.x - swing, width: bounds.width + 2 * swing };
}
