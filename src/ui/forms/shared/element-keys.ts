/** Keys of what stands in a list: Alt and an arrow moves it, Ctrl+Delete takes it away. */
import type { KeyboardEvent } from 'react';

interface Element {
  readonly at: number;
  readonly count: number;
  move(at: number, to: number): void;
  remove(at: number): void;
}

/** For attributes: `aria-keyshortcuts`. */
export const elementKeys = 'Alt+ArrowUp Alt+ArrowDown Control+Delete';

/** Works wherever in the element the focus is. */
export function onElementKey(event: KeyboardEvent, element: Element): void {
  const run = runOf(event, element);
  if (!run) return;
  event.preventDefault();
  event.stopPropagation();
  // What is being typed is taken over first, as the focus moves with the element.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  run();
}

function runOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  { at, count, move, remove }: Element,
): (() => void) | undefined {
  if (altKey && key === 'ArrowUp' && at > 0) return () => move(at, at - 1);
  if (altKey && key === 'ArrowDown' && at < count - 1) return () => move(at, at + 1);
  return (ctrlKey || metaKey) && key === 'Delete' ? () => remove(at) : undefined;
}
