/** Cuts a picture into pages of paper, so that what is printed can be read however large it is. */

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of an A4 sheet on its side, in millimetres, within margins of ten and above a line of text. */
export const sheet = { width: 277, height: 182 } as const;
/** Names of tables are 13 units high; in wider pages they would be below six points. */
const widestPage = 2000;
/** A little smaller is better than a second page with next to nothing on it. */
const squeezed = 1.15;
/** What stands on an edge is whole on one of its two pages. */
const overlap = 96;

/** @returns the parts in reading order; one, if all of the picture can be read on a page */
export function printTiles(picture: Frame): readonly Frame[] {
  const columns = Math.ceil(picture.width / (widestPage * squeezed));
  const width = (picture.width + overlap * (columns - 1)) / columns;
  const page = Math.min(Math.max(width, widestPage / 2), widestPage);
  const fitting = (page * sheet.height * squeezed) / sheet.width;
  const rows = Math.max(1, Math.ceil((picture.height - overlap) / (fitting - overlap)));
  if (rows * columns === 1) return [picture];
  const height = (picture.height + overlap * (rows - 1)) / rows;
  return Array.from({ length: rows * columns }, (_, at) => ({
    left: picture.left + (at % columns) * (width - overlap),
    top: picture.top + Math.floor(at / columns) * (height - overlap),
    width,
    height,
  }));
}
