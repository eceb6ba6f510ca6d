/** Names of keys as they stand on the user's keyboard. */

const printed: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  PageUp: 'Page Up',
  PageDown: 'Page Down',
  ContextMenu: 'Menu',
  '-': '−',
};

/** As it stands on the keys of the user's keyboard: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function printKeys(combination: string, isMac: boolean): string {
  const parts = combination.split(/\+(?!$)/).map((part) => printed[part] ?? part);
  if (!isMac) return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+');
  const signs: Readonly<Record<string, string>> = { Alt: '⌥', Shift: '⇧', Mod: '⌘' };
  const key = parts.at(-1) ?? '';
  const modifiers = Object.keys(signs).filter((name) => parts.slice(0, -1).includes(name));
  return modifiers.map((name) => signs[name]).join('') + key;
}
