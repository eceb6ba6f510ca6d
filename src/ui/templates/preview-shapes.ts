/** The small picture of a template: boxes and curves. Pure. */
import type { Band } from '#core/model/graph.ts';

interface PreviewBox {
  readonly band: Band;
  readonly x: number;
  readonly y: number;
}

export interface Preview {
  readonly boxes: readonly PreviewBox[];
  /** As paths of SVG. */
  readonly curves: readonly string[];
  readonly width: number;
  readonly height: number;
}

export const boxSize = { width: 56, height: 18 };
/** From the left edge of a box to that of the next one in its row, and the same downwards. */
const pitch = { x: 92, y: 30 };

/**
 * @param picture boxes by band, column and row, and links by the places of their boxes, as in
 *   `sources 0 0, bronze 1 0; 0 1`
 */
export function readPreview(picture: string): Preview {
  const [boxTexts = [], linkTexts = []] = picture.split('; ').map((part) => part.split(', '));
  const boxes = boxTexts.map((text) => {
    const [band, column, row] = text.split(' ');
    // The test of the pictures holds that they name nothing but bands.
    return { band: band as Band, x: Number(column) * pitch.x, y: Number(row) * pitch.y };
  });
  const curves = linkTexts.flatMap((text) => {
    const [start, end] = text.split(' ').map((place) => boxes[Number(place)]);
    return start && end ? [curve(start, end)] : [];
  });
  return {
    boxes,
    curves,
    width: Math.max(...boxes.map(({ x }) => x), 0) + boxSize.width,
    height: Math.max(...boxes.map(({ y }) => y), 0) + boxSize.height,
  };
}

function curve(start: PreviewBox, end: PreviewBox): string {
  const [x1, y1] = [start.x + boxSize.width, start.y + boxSize.height / 2];
  const [x2, y2] = [end.x, end.y + boxSize.height / 2];
  const bend = Math.max(12, (x2 - x1) / 2);
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}`;
}
