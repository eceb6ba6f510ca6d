/** Tells which shortcut a key press is. */
import type { Shortcut } from './keyboard-map.ts';

export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** The shortcut a key press is, if it is one. */
export function shortcutOf<Action extends string>(
  table: readonly Shortcut<Action>[],
  pressed: Pressed,
  isMac: boolean,
): Shortcut<Action> | undefined {
  return table.find(({ keys }) =>
    keys.some((combination) => isPressed(combination, pressed, isMac)),
  );
}

function isPressed(combination: string, pressed: Pressed, isMac: boolean): boolean {
  // `+` is a key itself, so what comes after the last separating `+` is taken whole.
  const parts = combination.split(/\+(?!$)/);
  const key = parts.at(-1) ?? '';
  const needs = (modifier: string): boolean => parts.slice(0, -1).includes(modifier);
  const [mod, other] = isMac
    ? [pressed.metaKey, pressed.ctrlKey]
    : [pressed.ctrlKey, pressed.metaKey];
  // Where a sign such as `?` sits, and whether it needs Shift, differs between keyboards.
  const isSign = /^[^\w]$/.test(key);
  return (
    mod === needs('Mod') &&
    !other &&
    pressed.altKey === needs('Alt') &&
    (isSign || pressed.shiftKey === needs('Shift')) &&
    isKey(key, pressed)
  );
}

/** With Alt, `key` is what the layout makes of it, such as `ß`: the place of the key counts then. */
function isKey(key: string, pressed: Pressed): boolean {
  if (key === 'Space') return pressed.key === ' ';
  if (!pressed.altKey) return pressed.key.toLowerCase() === key.toLowerCase();
  return pressed.code === `Key${key}` || pressed.code === `Digit${key}` || pressed.key === key;
}
