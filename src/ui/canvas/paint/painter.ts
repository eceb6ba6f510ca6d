/** Paints a picture whenever it, the view on it, its size or the theme changes, once a frame at most. */
import type { Viewport } from '@xyflow/react';
import { detailAt } from '../detail.ts';
import { paintScene } from './paint-scene.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Picture } from './picture.ts';

export interface Painter {
  show(picture: Picture): void;
  look(viewport: Viewport): void;
  resize(width: number, height: number): void;
  recolour(): void;
  stop(): void;
}

/** @param probe stands in the same theme, to read its colours from */
export function createPainter(canvas: HTMLCanvasElement, probe: HTMLElement): Painter {
  const context = canvas.getContext('2d', { alpha: false });
  let picture: Picture | undefined;
  let viewport: Viewport = { x: 0, y: 0, zoom: 1 };
  let size = { width: 0, height: 0 };
  let palette: Palette | undefined;
  let frame: number | undefined;

  const paint = (): void => {
    frame = undefined;
    if (!context || !picture || size.width === 0) return;
    palette ??= readPalette(probe);
    const ratio = canvas.width / size.width;
    paintScene({ context, ...size, ratio }, viewport, palette, picture);
    // While nodes can't be read, those that are elements are painted as well.
    const detail = detailAt(viewport.zoom);
    const { parentElement: place } = canvas;
    if (place && place.dataset.detail !== detail) place.dataset.detail = detail;
  };
  const paintSoon = (): void => {
    frame ??= requestAnimationFrame(paint);
  };

  return {
    show(next) {
      picture = next;
      paintSoon();
    },
    look(next) {
      viewport = next;
      paintSoon();
    },
    resize(width, height) {
      size = { width, height };
      canvas.width = Math.round(width * devicePixelRatio);
      canvas.height = Math.round(height * devicePixelRatio);
      // At once: a canvas is empty as soon as its size is set.
      if (frame !== undefined) cancelAnimationFrame(frame);
      paint();
    },
    recolour() {
      palette = undefined;
      paintSoon();
    },
    stop() {
      if (frame !== undefined) cancelAnimationFrame(frame);
    },
  };
}
