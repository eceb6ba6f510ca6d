/** A pipeline as a handful of boxes and curves, small enough for a card. Pure. */
import { layOut } from '#core/layout/band-layout.ts';
import { type Band, bandOf, edgesOf, nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

export interface PreviewBox {
  readonly id: string;
  readonly band: Band;
  readonly x: number;
  readonly y: number;
}

export interface Preview {
  readonly boxes: readonly PreviewBox[];
  /** As paths of SVG. */
  readonly curves: readonly { readonly id: string; readonly path: string }[];
  readonly width: number;
  readonly height: number;
}

export const boxSize = { width: 56, height: 18 };
/** From the left edge of a box to that of the next one in its row, and the same downwards. */
const pitch = { x: 92, y: 30 };

/** Columns and rows of the layout, without the room it leaves between them. */
export function previewOf(pipeline: Pipeline): Preview {
  const layout = layOut(pipeline);
  const nodes = nodesOf(pipeline).map((node) => ({ node, ...(layout[node.id] ?? { x: 0, y: 0 }) }));
  const columns = ranked(nodes.map(({ x }) => x));
  const rows = ranked(nodes.map(({ y }) => y));
  const boxes = nodes.map(({ node, x, y }) => ({
    id: node.id,
    band: bandOf(node),
    x: (columns.get(x) ?? 0) * pitch.x,
    y: (rows.get(y) ?? 0) * pitch.y,
  }));
  const byId = new Map(boxes.map((box) => [box.id as string, box]));
  const curves = edgesOf(pipeline).flatMap(({ from, to, flow }) => {
    const [start, end] = [byId.get(from), byId.get(to)];
    return start && end ? { id: `${from} ${to} ${flow}`, path: curve(start, end) } : [];
  });
  return {
    boxes,
    curves,
    width: Math.max(...boxes.map(({ x }) => x), 0) + boxSize.width,
    height: Math.max(...boxes.map(({ y }) => y), 0) + boxSize.height,
  };
}

/** The place of each number among all. */
function ranked(numbers: readonly number[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  return new Map(sorted.map((number, place) => [number, place]));
}

function curve(start: PreviewBox, end: PreviewBox): string {
  const [x1, y1] = [start.x + boxSize.width, start.y + boxSize.height / 2];
  const [x2, y2] = [end.x, end.y + boxSize.height / 2];
  const bend = Math.max(12, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
