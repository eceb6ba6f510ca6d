/** Dragging a step to another place of its list, by the handle. */
import { type PointerEvent as ReactPointerEvent, type RefObject, useState } from 'react';
import { useWindowGesture } from '../../canvas/drawing/use-window-gesture.ts';

interface StepDrag {
  /** The step that is dragged; absent: none. */
  readonly from: number | undefined;
  /** The gap it would fall into: 0 before the first step. */
  readonly gap: number | undefined;
  start(at: number, event: ReactPointerEvent): void;
}

/** @param list holds the steps, one `li` for each */
export function useStepDrag(
  list: RefObject<HTMLOListElement | null>,
  move: (from: number, to: number) => void,
): StepDrag {
  const [from, setFrom] = useState<number>();
  const [gap, setGap] = useState<number>();
  const end = (): void => {
    setFrom(undefined);
    setGap(undefined);
  };
  useWindowGesture(from !== undefined, {
    onMove: ({ clientY }) => setGap(gapAt(list.current, clientY)),
    onUp() {
      if (from !== undefined && gap !== undefined) {
        const to = gap > from ? gap - 1 : gap;
        if (to !== from) move(from, to);
      }
      end();
    },
    onCancel: end,
  });
  return {
    from,
    gap,
    start(at, event) {
      if (event.button !== 0) return;
      event.preventDefault();
      setFrom(at);
    },
  };
}

function gapAt(list: HTMLOListElement | null, y: number): number {
  const middles = Array.from(list?.children ?? [], (item) => {
    const { top, height } = item.getBoundingClientRect();
    return top + height / 2;
  });
  return middles.filter((middle) => middle < y).length;
}
