/** Follows the pointer over the whole window while a gesture is under way, and lets Esc end it. */
import { useEffect, useRef } from 'react';

interface WindowGesture {
  onMove?(event: PointerEvent): void;
  onUp?(event: PointerEvent): void;
  onCancel(): void;
}

/** @param isOn whether it is under way; outside of gestures nothing is listened to */
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
      swallowClick();
      latest.current.onCancel();
    };
    // Captured: what has the focus must not take the key for something else.
    addEventListener('keydown', onKeyDown, { signal, capture: true });
    return () => listening.abort();
  }, [isOn]);
}

/** Where the button is still down, letting it go would be a click on whatever is there by then. */
function swallowClick(): void {
  const listening = new AbortController();
  const { signal } = listening;
  const end = (): void => listening.abort();
  const onUp = (): void => {
    addEventListener('click', (event) => event.stopPropagation(), { signal, capture: true });
    setTimeout(end);
  };
  addEventListener('pointerup', onUp, { signal, capture: true });
  // The button was up: the next click is one of its own.
  addEventListener('pointerdown', end, { signal, capture: true });
}
