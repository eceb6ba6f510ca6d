/** Takes rows of the palette along once the pointer has moved far enough to mean it. */
import type { PointerEvent as ReactPointerEvent } from 'react';
import { useServices } from '../../shared/services.ts';

/** In pixels: less is a click with an unsteady hand. */
const threshold = 5;

export function useRowDrag() {
  const { drawing, session } = useServices();
  return {
    onPointerDown(event: ReactPointerEvent<HTMLElement>, rows: readonly string[]): void {
      if (event.button !== 0 || rows.length === 0) return;
      if (session.getState().view !== 'canvas') return;
      const { clientX, clientY, pointerType } = event;
      const listening = new AbortController();
      const { signal } = listening;
      const stop = (): void => listening.abort();
      const onMove = (moved: PointerEvent): void => {
        const [x, y] = [moved.clientX - clientX, moved.clientY - clientY];
        if (Math.hypot(x, y) < threshold) return;
        stop();
        // A finger that goes up or down scrolls the list; the browser then takes the pointer away.
        if (pointerType === 'touch' && Math.abs(y) > Math.abs(x)) return;
        const pointer = { x: moved.clientX, y: moved.clientY };
        drawing.getState().begin({ kind: 'place', rows, pointer, isFree: moved.altKey });
      };
      addEventListener('pointermove', onMove, { signal });
      addEventListener('pointerup', stop, { signal });
      addEventListener('pointercancel', stop, { signal });
    },
  };
}
