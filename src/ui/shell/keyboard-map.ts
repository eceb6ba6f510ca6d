/** Every keyboard shortcut. This table drives what keys do, the menus, and the list behind `?`. */

export type ActionId =
  | 'undo'
  | 'redo'
  | 'save'
  | 'import'
  | 'download'
  | 'toggle-explorer'
  | 'toggle-inspector'
  | 'toggle-bottom'
  | 'next-region'
  | 'previous-region'
  | 'next-problem'
  | 'previous-problem'
  | 'show-canvas'
  | 'show-table'
  | 'show-code'
  | 'show-compare'
  | 'search-tables'
  | 'find'
  | 'show-palette'
  | 'show-shortcuts';

export type CanvasActionId =
  | 'walk-left'
  | 'walk-right'
  | 'walk-up'
  | 'walk-down'
  | 'open-inspector'
  | 'remove'
  | 'clear'
  | 'tidy'
  | 'tidy-selection'
  | 'focus-lineage'
  | 'fit-focus'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-actual';

/** What keys do in tables whose rows are a tree: the table view, the environments. */
export type GridActionId =
  | 'up'
  | 'down'
  | 'inward'
  | 'outward'
  | 'page-up'
  | 'page-down'
  | 'start'
  | 'end'
  | 'first'
  | 'last'
  | 'open-or-edit'
  | 'edit'
  | 'choose'
  | 'choose-range'
  | 'choose-up'
  | 'choose-down'
  | 'choose-all'
  | 'leave'
  | 'menu';

export type TableActionId =
  | 'add'
  | 'link'
  | 'remove'
  | 'duplicate'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'open-inspector';

export type CodeActionId = 'definition' | 'references' | 'rename' | 'format' | 'search-files';

export interface Shortcut<Action extends string> {
  readonly action: Action;
  readonly title: string;
  /** Alternatives, such as `Mod+Z`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly [string, ...string[]];
  /** Also fires while a text field or an editor has the focus. */
  readonly isForText?: true;
}

export const shortcuts: readonly Shortcut<ActionId>[] = [
  { action: 'show-palette', title: 'Command palette', keys: ['Mod+K'] },
  { action: 'undo', title: 'Undo', keys: ['Mod+Z'] },
  { action: 'redo', title: 'Redo', keys: ['Mod+Shift+Z', 'Mod+Y'] },
  { action: 'save', title: 'Take a snapshot', keys: ['Mod+S'], isForText: true },
  { action: 'import', title: 'Upload legacy configs', keys: ['Mod+I'] },
  { action: 'download', title: 'Download bundle', keys: ['Mod+E'] },
  { action: 'find', title: 'Find in this view', keys: ['Mod+F'] },
  { action: 'search-tables', title: 'Search tables', keys: ['/'] },
  { action: 'toggle-explorer', title: 'Explorer on or off', keys: ['Mod+B'] },
  { action: 'toggle-inspector', title: 'Inspector on or off', keys: ['Mod+Alt+B'] },
  { action: 'toggle-bottom', title: 'Bottom panel on or off', keys: ['Mod+J'] },
  { action: 'next-region', title: 'Next region', keys: ['F6'], isForText: true },
  { action: 'previous-region', title: 'Previous region', keys: ['Shift+F6'], isForText: true },
  { action: 'next-problem', title: 'Next problem', keys: ['F8'], isForText: true },
  { action: 'previous-problem', title: 'Previous problem', keys: ['Shift+F8'], isForText: true },
  { action: 'show-canvas', title: 'Canvas', keys: ['Alt+Shift+1'], isForText: true },
  { action: 'show-table', title: 'Table', keys: ['Alt+Shift+2'], isForText: true },
  { action: 'show-code', title: 'Code', keys: ['Alt+Shift+3'], isForText: true },
  { action: 'show-compare', title: 'Compare', keys: ['Alt+Shift+4'], isForText: true },
  { action: 'show-shortcuts', title: 'Keyboard shortcuts', keys: ['?'] },
];

/** Only while the canvas has the focus. */
export const canvasShortcuts: readonly Shortcut<CanvasActionId>[] = [
  { action: 'walk-left', title: 'Go upstream', keys: ['ArrowLeft'] },
  { action: 'walk-right', title: 'Go downstream', keys: ['ArrowRight'] },
  { action: 'walk-up', title: 'Go to the table above', keys: ['ArrowUp'] },
  { action: 'walk-down', title: 'Go to the table below', keys: ['ArrowDown'] },
  { action: 'open-inspector', title: 'Open in the inspector; open a group', keys: ['Enter'] },
  { action: 'remove', title: 'Delete', keys: ['Delete', 'Backspace'] },
  { action: 'clear', title: 'Clear the selection', keys: ['Escape'] },
  { action: 'focus-lineage', title: 'Focus on lineage: 1 step, 2 steps, all, off', keys: ['F'] },
  { action: 'fit-focus', title: 'Fit the focus', keys: ['Shift+F'] },
  { action: 'tidy', title: 'Tidy all', keys: ['T'] },
  { action: 'tidy-selection', title: 'Tidy the selection', keys: ['Shift+T'] },
  { action: 'fit', title: 'Fit all', keys: ['1'] },
  { action: 'zoom-actual', title: 'Zoom to 100 %', keys: ['0'] },
  { action: 'zoom-in', title: 'Zoom in', keys: ['+', '='] },
  { action: 'zoom-out', title: 'Zoom out', keys: ['-'] },
];

/** Only while a row or a cell has the focus. */
export const gridShortcuts: readonly Shortcut<GridActionId>[] = [
  { action: 'up', title: 'Row above', keys: ['ArrowUp'] },
  { action: 'down', title: 'Row below', keys: ['ArrowDown'] },
  { action: 'inward', title: 'Open the row, then go to its cells', keys: ['ArrowRight'] },
  { action: 'outward', title: 'Back to the row, then close it', keys: ['ArrowLeft'] },
  { action: 'page-up', title: 'One page up', keys: ['PageUp'] },
  { action: 'page-down', title: 'One page down', keys: ['PageDown'] },
  { action: 'start', title: 'First row, or first cell of the row', keys: ['Home'] },
  { action: 'end', title: 'Last row, or last cell of the row', keys: ['End'] },
  { action: 'first', title: 'First row', keys: ['Mod+Home'] },
  { action: 'last', title: 'Last row', keys: ['Mod+End'] },
  { action: 'open-or-edit', title: 'Open the row, or edit the cell', keys: ['Enter'] },
  { action: 'edit', title: 'Edit the name, or the cell', keys: ['F2'] },
  { action: 'choose', title: 'Select or leave out the row', keys: ['Space'] },
  { action: 'choose-range', title: 'Select up to here', keys: ['Shift+Space'] },
  { action: 'choose-up', title: 'Select upwards', keys: ['Shift+ArrowUp'] },
  { action: 'choose-down', title: 'Select downwards', keys: ['Shift+ArrowDown'] },
  { action: 'choose-all', title: 'Select all', keys: ['Mod+A'] },
  { action: 'leave', title: 'From the cell to its row', keys: ['Escape'] },
  { action: 'menu', title: 'Context menu', keys: ['Shift+F10', 'ContextMenu'] },
];

/** Only while a row or a cell of the table view has the focus. */
export const tableShortcuts: readonly Shortcut<TableActionId>[] = [
  { action: 'add', title: 'New table, downstream of the selection', keys: ['N'] },
  { action: 'link', title: 'Choose what the table reads', keys: ['L'] },
  { action: 'open-inspector', title: 'Open in the inspector', keys: ['Mod+Enter'] },
  { action: 'remove', title: 'Delete', keys: ['Delete', 'Backspace'] },
  { action: 'duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { action: 'copy', title: 'Copy', keys: ['Mod+C'] },
  { action: 'cut', title: 'Cut', keys: ['Mod+X'] },
  { action: 'paste', title: 'Paste', keys: ['Mod+V'] },
];

/** Only while an editor of the code view has the focus. */
export const codeShortcuts: readonly Shortcut<CodeActionId>[] = [
  { action: 'definition', title: 'Go to definition', keys: ['F12'] },
  { action: 'references', title: 'Find references', keys: ['Shift+F12'] },
  { action: 'rename', title: 'Rename', keys: ['F2'] },
  { action: 'format', title: 'Format', keys: ['Shift+Alt+F'] },
  { action: 'search-files', title: 'Search in all files', keys: ['Mod+Shift+F'] },
];

/** The whole map by where it holds, as the list behind `?` shows it. */
export const shortcutLists: readonly {
  readonly title: string;
  readonly shortcuts: readonly Shortcut<string>[];
}[] = [
  { title: 'Anywhere', shortcuts },
  { title: 'On the canvas', shortcuts: canvasShortcuts },
  { title: 'In the table view', shortcuts: tableShortcuts },
  { title: 'In rows and cells', shortcuts: gridShortcuts },
  { title: 'In the code view', shortcuts: codeShortcuts },
];

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

/** How the first keys of an action are printed, for menus and titles. */
export function keysOf(action: ActionId, isMac: boolean): string {
  const shortcut = shortcuts.find((candidate) => candidate.action === action);
  return shortcut ? printKeys(shortcut.keys[0], isMac) : '';
}
