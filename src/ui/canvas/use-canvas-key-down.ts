/** Runs the action of a key that is pressed on the canvas or on one of its nodes. */
import type { KeyboardEvent, RefObject } from 'react';
import { isMac } from '../shared/is-mac.ts';
import { type CanvasActionId, canvasShortcuts, shortcutOf } from '../shell/keyboard-map.ts';

export function useCanvasKeyDown(
  frame: RefObject<HTMLDivElement | null>,
  actions: Readonly<Record<CanvasActionId, () => void>>,
) {
  return (event: KeyboardEvent): void => {
    const isOurs = event.target === frame.current || isOnNode(event.target);
    const shortcut = shortcutOf(canvasShortcuts, event, isMac);
    if (!isOurs || !shortcut) return;
    event.preventDefault();
    actions[shortcut.action]();
  };
}

function isOnNode(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.react-flow__node') !== null;
}
