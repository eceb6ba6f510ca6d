/** Whether the pointer is over the canvas, and nothing else lies between. */
import type { RefObject } from 'react';
import type { Point } from '#core/editing/document.ts';

/** @param pointer in the window */
export function isOver(frame: RefObject<HTMLDivElement | null>, { x, y }: Point): boolean {
  const top = document.elementFromPoint(x, y);
  return top !== null && frame.current?.parentElement?.contains(top) === true;
}
