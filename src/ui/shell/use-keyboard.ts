/** Listens for the window's shortcuts. */
import { useEffect } from 'react';
import { answerPalette } from '../editors/app-palette.ts';
import { isMac } from '../shared/is-mac.ts';
import type { Actions } from './actions.ts';
import { shortcutOf } from './key-press.ts';
import { shortcuts } from './keyboard-map.ts';

const textPlaces =
  'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"], .monaco-editor, .native-edit-context';

/** @param actions what each shortcut does; while a dialog is open, none of them is heard */
export function useKeyboard(actions: Actions): void {
  useEffect(() => answerPalette(actions['show-palette']), [actions]);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const shortcut = shortcutOf(shortcuts, event, isMac);
      if (!shortcut || event.defaultPrevented) return;
      const { target } = event;
      const isInText = target instanceof Element && target.closest(textPlaces) !== null;
      // The browser's own answer to Ctrl+S is never wanted, not even in a dialog.
      if (shortcut.action === 'save') event.preventDefault();
      if ((isInText && !shortcut.isForText) || document.querySelector('dialog[open]')) return;
      event.preventDefault();
      actions[shortcut.action]();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [actions]);
}
