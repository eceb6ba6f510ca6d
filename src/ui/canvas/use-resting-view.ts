/** The part of the canvas in sight, known once it rests: while it moves, nothing is mounted. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useState } from 'react';
import type { Box } from '#core/layout/obstacle-columns.ts';

export interface RestingView {
  readonly zoom: number;
  /** In the canvas's own units; without any area until the canvas has a size. */
  readonly sight: Box;
}

/** Milliseconds without a move. */
const rest = 140;

/** Changes once the canvas has stood still for a moment. */
export function useRestingView(): RestingView {
  const store = useStoreApi();
  const [view, setView] = useState<RestingView>(() => viewOf(store.getState()));
  useEffect(() => {
    let timer: number | undefined;
    const settle = (): void => setView(viewOf(store.getState()));
    settle();
    const unsubscribe = store.subscribe((state, before) => {
      const isResized = state.width !== before.width || state.height !== before.height;
      if (!isResized && state.transform === before.transform) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(settle, before.width === 0 ? 0 : rest);
    });
    return () => {
      window.clearTimeout(timer);
      unsubscribe();
    };
  }, [store]);
  return view;
}

interface Seen {
  readonly transform: readonly [number, number, number];
  readonly width: number;
  readonly height: number;
}

function viewOf({ transform: [x, y, zoom], width, height }: Seen): RestingView {
  const sight = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
  return { zoom, sight };
}
