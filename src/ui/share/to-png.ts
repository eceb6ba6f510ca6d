/** Draws an SVG file as a PNG. */
import { svgUrl } from './svg-url.ts';

/** Browsers refuse larger canvases; what needs more is drawn smaller. */
const largestSide = 16_000;
const largestArea = 120_000_000;
/** Pixels for each unit: crisp on dense screens. */
const sharpness = 2;

/**
 * @param svg text of a file with a width and a height
 * @returns the PNG file; rejects when the browser can't draw it
 */
export async function toPng(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = svgUrl(svg);
  await image.decode();
  const scale = scaleFor(image.width, image.height, sharpness);
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(image.width * scale);
  canvas.height = Math.ceil(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** @returns the wanted scale, or the largest one a browser can draw */
export function scaleFor(width: number, height: number, wanted: number): number {
  const bySide = largestSide / Math.max(width, height, 1);
  const byArea = Math.sqrt(largestArea / Math.max(width * height, 1));
  return Math.min(wanted, bySide, byArea);
}
