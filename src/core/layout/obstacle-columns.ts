/** Nodes as columns of obstacles: where a link can pass between the nodes that stand above each other. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** From one height to another, with nothing in between. */
export interface Opening {
  readonly top: number;
  readonly bottom: number;
}

export interface ObstacleColumn {
  readonly left: number;
  readonly right: number;
  /** From top to bottom; the first begins and the last ends nowhere. */
  readonly openings: readonly Opening[];
}

/** Between a node and a link that passes it. */
const clearance = 5;
/** A link needs this much room between two nodes. */
const leastOpening = 6;

/**
 * The columns most nodes stand in, from left to right, none overlapping. A node that stands
 * astride two of them is in the way in both.
 */
export function obstacleColumns(boxes: readonly Box[]): readonly ObstacleColumn[] {
  const spans = columnSpans(boxes);
  return spans.map(({ left, right }) => {
    const inside = boxes.filter((box) => box.x < right && box.x + box.width > left);
    return { left, right, openings: openingsBetween(inside) };
  });
}

/** The number of the column whose span a place falls in or, between two, the one to its right. */
export function columnAt(columns: readonly ObstacleColumn[], x: number): number {
  let low = 0;
  let high = columns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((columns[middle]?.right ?? 0) > x) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

function columnSpans(boxes: readonly Box[]): readonly Span[] {
  const counts = new Map<string, Span & { count: number }>();
  for (const { x, width } of boxes) {
    const key = `${x} ${width}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { left: x, right: x + width, count: 1 });
  }
  const wanted = [...counts.values()].sort((a, b) => b.count - a.count || a.left - b.left);
  const taken: Span[] = [];
  for (const { left, right } of wanted) {
    const isFree = taken.every((span) => span.right <= left || span.left >= right);
    if (isFree) taken.push({ left, right });
  }
  return taken.sort((a, b) => a.left - b.left);
}

function openingsBetween(boxes: readonly Box[]): readonly Opening[] {
  const sorted = boxes.toSorted((a, b) => a.y - b.y);
  const openings: Opening[] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const { y, height } of sorted) {
    const bottom = y - clearance;
    if (bottom - top >= leastOpening) openings.push({ top, bottom });
    top = Math.max(top, y + height + clearance);
  }
  return [...openings, { top, bottom: Number.POSITIVE_INFINITY }];
}
