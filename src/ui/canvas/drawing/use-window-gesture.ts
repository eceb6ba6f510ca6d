/** Follows the pointer over the whole window while a gesture is under way, and lets Esc end it. */
import { useEffect, useRef } from 'react';

interface WindowGesture {
  onMove?(event: PointerEvent): void;
  onUp?(event: PointerEvent): void;
  onCancel(): void;
}

export function useWindowGesture(isOn: boolean, gesture: WindowGesture): void {
  const latest = useRef(gesture);
  useEffect(() => {
    latest.current = gesture;
  });
  useEffect(() => {
    if (!isOn) return;
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener('pointermove', (event) => latest.current.onMove?.(event), { signal });
    addEventListener('pointerup', (event) => latest.current.onUp?.(event), { signal });
    addEventListener('pointercancel', () => latest.current.onCancel(), { signal });
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      latest.current.onCancel();
    };
    // Captured: what has the focus must not take the key for something else.
    addEventListener('keydown', onKeyDown, { signal, capture: true });
    return () => listening.abort();
  }, [isOn]);
}
