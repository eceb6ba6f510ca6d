/** Chooses the height at which each link passes each column: near its way, and beside other links. */
import type { ObstacleColumn, Opening } from './obstacle-columns.ts';

/** A link passing a column. */
export interface Crossing {
  readonly link: number;
  /** Counts the columns the link passes, from 0. */
  readonly step: number;
  readonly column: number;
  /** Links of one node share their lanes. */
  readonly from: number;
  /** Heights of the ends of the link. */
  readonly start: number;
  readonly end: number;
}

/** From one lane to the next in the same opening. */
const laneWidth = 5;
/** Staying level is worth a little more than being near the end. */
const pullOfEnd = 0.9;

/**
 * @param crossings those of one link in the order it passes the columns
 * @returns the height of each
 */
export function chooseLanes(
  columns: readonly ObstacleColumn[],
  crossings: readonly Crossing[],
): ReadonlyMap<Crossing, number> {
  const lanes = new Map<Crossing, number>();
  /** The height each link is at so far. */
  const heights = new Map<number, number>();
  const takenBy = columns.map(() => new Map<number, number>());
  const inTurn = crossings.toSorted(
    (a, b) => a.step - b.step || a.column - b.column || a.start - b.start || a.end - b.end,
  );
  for (const crossing of inTurn) {
    const column = columns[crossing.column];
    const taken = takenBy[crossing.column];
    if (!column || !taken) continue;
    const height = heights.get(crossing.link) ?? crossing.start;
    const lane = laneFor(crossing, height, column, taken);
    taken.set(lane, crossing.from);
    heights.set(crossing.link, lane);
    lanes.set(crossing, lane);
  }
  return lanes;
}

function laneFor(
  { from, end }: Crossing,
  height: number,
  { openings }: ObstacleColumn,
  taken: ReadonlyMap<number, number>,
): number {
  const opening = bestOpening(openings, height, end);
  if (!opening) return height;
  const wanted = within(opening, height);
  const isFree = (lane: number): boolean => (taken.get(lane) ?? from) === from;
  if (isFree(wanted)) return wanted;
  const room = opening.bottom - opening.top;
  const most = Number.isFinite(room) ? Math.ceil(room / laneWidth) : 200;
  for (let away = 1; away <= most; away += 1) {
    for (const lane of [wanted - away * laneWidth, wanted + away * laneWidth]) {
      if (lane >= opening.top && lane <= opening.bottom && isFree(lane)) return lane;
    }
  }
  return wanted;
}

const within = ({ top, bottom }: Opening, height: number): number =>
  Math.min(Math.max(height, top), bottom);

/** The opening with the least way from one height through it to another. */
function bestOpening(
  openings: readonly Opening[],
  height: number,
  end: number,
): Opening | undefined {
  const cost = (opening: Opening): number => {
    const lane = within(opening, height);
    return Math.abs(lane - height) + pullOfEnd * Math.abs(lane - end);
  };
  const at = firstEndingBelow(openings, height);
  const near = [openings[at - 1], openings[at], openings[at + 1]].flatMap((one) => one ?? []);
  const [first, ...rest] = near;
  return rest.reduce((best, one) => (best && cost(one) < cost(best) ? one : best), first);
}

function firstEndingBelow(openings: readonly Opening[], height: number): number {
  let low = 0;
  let high = openings.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((openings[middle]?.bottom ?? 0) >= height) high = middle;
    else low = middle + 1;
  }
  return low;
}
