/** How many pixels a rem is: what is measured in script grows with the text, as stylesheets do. */
import { useSyncExternalStore } from 'react';

/** Of the usual text size, in which sizes are remembered. */
export const usualRem = 16;

const listeners = new Set<() => void>();
let isWatching = false;

/** Changes when the user makes the text of the browser larger or smaller. */
export function useRem(): number {
  return useSyncExternalStore(listen, rem);
}

function rem(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || usualRem;
}

function listen(onChange: () => void): () => void {
  if (!isWatching) watch();
  listeners.add(onChange);
  return () => void listeners.delete(onChange);
}

/** By an element one rem wide: of a change of the text size, browsers tell in no other way. */
function watch(): void {
  isWatching = true;
  const probe = document.createElement('div');
  probe.style.cssText = 'position: absolute; width: 1rem; height: 0; visibility: hidden;';
  probe.ariaHidden = 'true';
  document.body.append(probe);
  new ResizeObserver(() => {
    for (const onChange of listeners) onChange();
  }).observe(probe);
}
