/** Prints a picture alone, on as many pages as it can be read on, by the browser's own dialog. */
import { type Frame, printTiles, sheet } from './print-tiles.ts';
import { svgUrl } from './svg-url.ts';

/** @param svg text of a file with a width and a height */
export async function printPicture(svg: string, title: string): Promise<void> {
  const picture = new Image();
  picture.src = svgUrl(svg);
  await picture.decode();
  const frame = document.createElement('iframe');
  frame.title = 'Picture to print';
  frame.hidden = true;
  frame.onload = () => {
    const { contentWindow, contentDocument } = frame;
    if (!contentWindow || !contentDocument) return;
    layOut(contentDocument, picture, title);
    contentWindow.onafterprint = () => frame.remove();
    contentWindow.print();
  };
  document.body.append(frame);
}

const style = `
  @page { size: A4 landscape; margin: 10mm; }
  body { margin: 0; font: 9pt system-ui, sans-serif; }
  figure { margin: 0; break-after: page; }
  figure:last-child { break-after: auto; }
  div { position: relative; width: ${sheet.width}mm; height: ${sheet.height}mm; overflow: hidden; }
  img { position: absolute; }
`;

function layOut(paper: Document, picture: HTMLImageElement, title: string): void {
  const styles = paper.createElement('style');
  styles.textContent = style;
  paper.head.append(styles);
  paper.title = title;
  const { width, height } = picture;
  const tiles = printTiles({ left: 0, top: 0, width, height });
  tiles.forEach((tile, at) => {
    const page = paper.createElement('figure');
    const caption = paper.createElement('figcaption');
    caption.textContent = tiles.length > 1 ? `${title}, page ${at + 1} of ${tiles.length}` : title;
    page.append(partOf(paper, picture, tile), caption);
    paper.body.append(page);
  });
}

/** The picture behind a window as large as the sheet: browsers keep it once, however many pages show it. */
function partOf(paper: Document, picture: HTMLImageElement, tile: Frame): HTMLElement {
  const scale = Math.min(sheet.width / tile.width, sheet.height / tile.height);
  const window = paper.createElement('div');
  const whole = paper.createElement('img');
  whole.src = picture.src;
  whole.alt = '';
  whole.style.width = `${picture.width * scale}mm`;
  whole.style.left = `${-tile.left * scale}mm`;
  whole.style.top = `${-tile.top * scale}mm`;
  window.append(whole);
  return window;
}
