/** Moves a note or an area by dragging it, and resizes it by dragging its corner; one step each. */
import type { PointerEvent } from 'react';
import type { Services } from '../../shared/services.ts';
import { beginAnnotationMove } from './annotation-move.ts';
import { keepMove } from './keep-move.ts';
import { snapped } from './snap.ts';

/**
 * @param zoom pixels of the screen for one of the canvas
 * @returns answers a press of the pointer, on the annotation or on its corner
 */
export function annotationDrag(services: Services, id: string, zoom: number) {
  const { drawing } = services;
  return (event: PointerEvent, what: 'move' | 'grow'): void => {
    if (event.button !== 0 || (event.target as Element).matches('textarea, input')) return;
    event.stopPropagation();
    const start = { x: event.clientX, y: event.clientY };
    const listening = new AbortController();
    const { signal } = listening;
    let hasBegun = false;
    const onMove = ({ clientX, clientY, altKey }: globalThis.PointerEvent): void => {
      if (!hasBegun) beginAnnotationMove(services, id, what === 'move' ? 'drag' : 'grow');
      hasBegun = true;
      const by = { x: (clientX - start.x) / zoom, y: (clientY - start.y) / zoom };
      const whole = altKey ? by : snapped(by, zoom);
      drawing.getState().go('move', what === 'move' ? { by: whole } : { growth: whole });
    };
    const end = (isKept: boolean) => (): void => {
      listening.abort();
      const { gesture } = drawing.getState();
      // Escape may have ended it before.
      if (gesture?.kind !== 'move') return;
      if (isKept) keepMove(gesture, services);
      else drawing.getState().end();
    };
    addEventListener('pointermove', onMove, { signal });
    addEventListener('pointerup', end(true), { signal });
    addEventListener('pointercancel', end(false), { signal });
  };
}
