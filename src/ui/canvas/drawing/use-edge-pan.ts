/** Pans the canvas while something is held near one of its edges. */
import { type RefObject, useEffect } from 'react';
import type { Point } from '#core/editing/document.ts';
import type { CanvasView } from '../canvas-view.ts';

/** In pixels from the edge, and in pixels a frame at most. */
const reach = 44;
const speed = 14;

/** @param pointerOf where the pointer is in the window; absent: nothing is held */
export function useEdgePan(
  isOn: boolean,
  frame: RefObject<HTMLElement | null>,
  { moveBy }: Pick<CanvasView, 'moveBy'>,
  pointerOf: () => Point | undefined,
): void {
  useEffect(() => {
    if (!isOn) return;
    // On its way in from a panel, what is held crosses an edge without meaning it.
    let hasCome = false;
    let request = requestAnimationFrame(function pan() {
      const pointer = pointerOf();
      const box = frame.current?.getBoundingClientRect();
      const isHere = pointer !== undefined && box !== undefined && isInside(box, pointer);
      if (isHere) {
        const x = pull(pointer.x - box.left, box.right - pointer.x);
        const y = pull(pointer.y - box.top, box.bottom - pointer.y);
        const isFarFromEdges = x === 0 && y === 0;
        hasCome ||= isFarFromEdges;
        if (hasCome && !isFarFromEdges) moveBy(x, y);
      } else {
        hasCome = false;
      }
      request = requestAnimationFrame(pan);
    });
    return () => cancelAnimationFrame(request);
  }, [isOn, frame, moveBy, pointerOf]);
}

function isInside(box: DOMRect, { x, y }: Point): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function pull(fromStart: number, fromEnd: number): number {
  if (fromStart < reach) return speed * (1 - fromStart / reach);
  return fromEnd < reach ? -speed * (1 - fromEnd / reach) : 0;
}
