/** Whether an element is wide enough for a form and a text side by side. */
import { type RefObject, useLayoutEffect, useState } from 'react';

const wideFrom = 720;

/** @param element whose width is followed; false until it is known */
export function useIsWide(element: RefObject<HTMLElement | null>): boolean {
  const [isWide, setWide] = useState(false);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWide(entry.contentRect.width >= wideFrom);
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
  return isWide;
}
