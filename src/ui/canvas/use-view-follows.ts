/** Keeps what matters in sight: a new project as a whole, the active node, and what is found. */
import { useStore } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Focus } from '#store/session-store.ts';
import { useServices } from '../shared/services.ts';
import type { CanvasView } from './canvas-view.ts';

/** @param active the node that was selected last; it is moved to where it can be seen */
export function useViewFollows(
  view: CanvasView,
  active: string | undefined,
  focus: Focus | undefined,
): void {
  const { imports, drawing } = useServices();
  useEffect(
    () =>
      imports.subscribe(({ state }, before) => {
        // The tables are drawn in the next frame, and can be fitted in the one after.
        if (state.phase === 'done' && state !== before.state) {
          requestAnimationFrame(() => requestAnimationFrame(view.fitAtFirst));
        }
      }),
    [imports, view],
  );
  // What a focus shows, and what was in focus when all is shown again, may stand far from here.
  const focusBefore = useRef(focus);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the focus moves the view.
  useEffect(() => {
    if (focus === focusBefore.current) return;
    focusBefore.current = focus;
    if (focus) view.revealAll(focus.kind === 'lineage' ? focus.node : undefined);
    else if (active !== undefined) view.reveal(active, 'whole');
    else view.revealAny();
  }, [focus, view]);
  // The room changes when the inspector opens, and must not cover what it is about.
  const room = useStore(({ width, height }) => `${width} ${height}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    const { dropped } = drawing.getState();
    if (active !== undefined) view.reveal(active, dropped === active ? 'middle' : 'whole');
    // What was dropped stays where it is until something else is at hand.
    if (active !== dropped) drawing.getState().drop(undefined);
  }, [active, view, room]);
}
