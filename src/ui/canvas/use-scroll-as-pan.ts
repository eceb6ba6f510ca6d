/**
 * Makes scrolling a node into view move the canvas there.
 *
 * The browser scrolls what it cannot see when it finds a text in the page, or when assistive
 * technology goes to an element. React Flow undoes such scrolling; here it becomes a pan first.
 */
import { type RefObject, useEffect } from 'react';
import type { CanvasView } from './canvas-view.ts';

/** In pixels: what is scrolled to stops clear of the headings above, and of the tools below. */
const clear = { above: 72, below: 112 };

/** @param frame the element React Flow keeps from scrolling */
export function useScrollAsPan(
  frame: RefObject<HTMLDivElement | null>,
  { moveBy }: Pick<CanvasView, 'moveBy'>,
): void {
  useEffect(() => {
    const outer = frame.current?.parentElement;
    const onScroll = ({ target }: Event): void => {
      if (target !== frame.current || !frame.current) return;
      const { scrollLeft, scrollTop } = frame.current;
      if (scrollLeft === 0 && scrollTop === 0) return;
      const further = scrollTop > 0 ? clear.below : scrollTop < 0 ? -clear.above : 0;
      moveBy(-scrollLeft, -scrollTop - further);
    };
    // Captured, so that the amount is read before React Flow sets it back to nothing.
    outer?.addEventListener('scroll', onScroll, true);
    return () => outer?.removeEventListener('scroll', onScroll, true);
  }, [frame, moveBy]);
}
