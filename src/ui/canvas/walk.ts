/** Where an arrow key leads: along the links, up and down a band, and to the notes beside. */
import { type Band, bands } from '#core/model/graph.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Stop {
  readonly id: string;
  readonly band: Band;
  readonly x: number;
  readonly y: number;
  /** It stands in no link: a note or an area. */
  readonly isLoose?: true;
}

/** How far above or below counts as beside: the way from one node of a band to the next. */
const besideWithin = 96;

interface Link {
  readonly source: string;
  readonly target: string;
}

interface Walked {
  readonly nodes: readonly Stop[];
  readonly links: readonly Link[];
}

/** @returns the id to go to; absent: there is nothing that way */
export function walk(
  from: string | undefined,
  direction: Direction,
  { nodes, links }: Walked,
): string | undefined {
  const here = nodes.find(({ id }) => id === from);
  if (!here) return firstOf(nodes)?.id;
  if (direction === 'left' || direction === 'right') {
    const ids = new Set(
      direction === 'left'
        ? links.filter(({ target }) => target === from).map(({ source }) => source)
        : links.filter(({ source }) => source === from).map(({ target }) => target),
    );
    const linked = nodes.filter(({ id }) => ids.has(id));
    return (nearest(here, linked) ?? beside(here, direction === 'left' ? -1 : 1, nodes))?.id;
  }
  const side = direction === 'up' ? -1 : 1;
  const column = nodes.filter(
    (stop) => stop.band === here.band && Math.sign(downward(here, stop)) === side,
  );
  return nearest(here, column)?.id;
}

/** Above is before; of two at one height, the left one. Two at one place are told apart by id. */
function downward(a: Stop, b: Stop): number {
  return b.y - a.y || b.x - a.x || (b.id < a.id ? -1 : Number(b.id > a.id));
}

/** Of a node only what stands in no link: what is not linked is neither upstream nor downstream. */
function beside(here: Stop, side: 1 | -1, stops: readonly Stop[]): Stop | undefined {
  const near = stops.filter(
    (stop) =>
      (here.isLoose || stop.isLoose) &&
      Math.sign(stop.x - here.x) === side &&
      (here.isLoose || Math.abs(stop.y - here.y) <= besideWithin),
  );
  const away = ({ x, y }: Stop): number => Math.hypot(x - here.x, 2 * (y - here.y));
  const [first, ...rest] = near;
  return rest.reduce((best, stop) => (best && away(best) <= away(stop) ? best : stop), first);
}

function nearest(here: Stop, stops: readonly Stop[]): Stop | undefined {
  const [first, ...rest] = stops;
  return rest.reduce((best, stop) => (closer(here, stop, best) ? stop : best), first);
}

function closer(here: Stop, a: Stop, b: Stop | undefined): boolean {
  if (!b) return true;
  const away = (stop: Stop): number => Math.abs(stop.y - here.y);
  return away(a) < away(b) || (away(a) === away(b) && downward(a, b) > 0);
}

/** The topmost of the first band that has any. */
function firstOf(stops: readonly Stop[]): Stop | undefined {
  const band = bands.find((candidate) => stops.some((stop) => stop.band === candidate));
  const [first, ...rest] = stops.filter((stop) => stop.band === band);
  return rest.reduce((top, stop) => (top && downward(stop, top) > 0 ? stop : top), first);
}
