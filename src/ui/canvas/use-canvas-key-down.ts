/** Runs the action of a key that is pressed on the canvas or on one of its nodes. */
import type { KeyboardEvent, RefObject } from 'react';
import { isMac } from '../shared/is-mac.ts';
import { shortcutOf } from '../shell/key-press.ts';
import { type CanvasActionId, canvasShortcuts } from '../shell/keyboard-map.ts';

/** @param takeKey what is under way on the canvas, which comes before all shortcuts */
export function useCanvasKeyDown(
  frame: RefObject<HTMLDivElement | null>,
  actions: Readonly<Partial<Record<CanvasActionId, () => void>>>,
  takeKey: (event: KeyboardEvent) => boolean,
) {
  return (event: KeyboardEvent): void => {
    const isOurs = event.target === frame.current || isOnNode(event.target);
    if (isOurs && takeKey(event)) {
      event.preventDefault();
      return;
    }
    const shortcut = shortcutOf(canvasShortcuts, event, isMac);
    const act = shortcut && actions[shortcut.action];
    if (!isOurs || !act || shortcut.isNative) return;
    event.preventDefault();
    act();
  };
}

function isOnNode(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.react-flow__node') !== null;
}
