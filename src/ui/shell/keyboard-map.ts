/**
 * Every keyboard shortcut, but for those of sample rows, which load with them (`cell-shortcuts.ts`).
 * These tables drive what keys do, the menus, and the list behind `?` (`shortcut-lists.ts`).
 */
import { printKeys } from './print-keys.ts';

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
  | 'show-migration'
  | 'show-jobs'
  | 'search-tables'
  | 'find'
  | 'show-palette'
  | 'show-shortcuts';

/** What can be done with the selection of the canvas. */
export type DrawActionId =
  | 'rename'
  | 'move'
  | 'link'
  | 'add'
  | 'select-upstream'
  | 'select-downstream'
  | 'select-all'
  | 'copy'
  | 'cut'
  | 'paste'
  | 'duplicate'
  | 'menu'
  | 'remove';

export type CanvasActionId =
  | DrawActionId
  | 'walk-left'
  | 'walk-right'
  | 'walk-up'
  | 'walk-down'
  | 'open-inspector'
  | 'clear'
  | 'tidy'
  | 'tidy-selection'
  | 'focus-lineage'
  | 'fit-focus'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-actual';

/** What keys do while tables, or a note or an area, are moved by keyboard. */
export type MoveActionId =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'far-left'
  | 'far-right'
  | 'far-up'
  | 'far-down'
  | 'narrower'
  | 'wider'
  | 'lower'
  | 'higher'
  | 'keep'
  | 'cancel';

/** What keys do while the other end of a link is looked for. */
export type LinkActionId =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'turn'
  | 'shorten'
  | 'keep'
  | 'cancel';

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
  | 'open-inspector'
  | 'accept';

export type MigrationActionId =
  | 'next'
  | 'previous'
  | 'accept'
  | 'next-undecided'
  | 'show-on-canvas'
  | 'show-problems'
  | 'show-keys';

type CodeActionId = 'definition' | 'references' | 'rename' | 'format' | 'search-files';

export interface Shortcut<Action extends string> {
  readonly action: Action;
  readonly title: string;
  /** Alternatives, such as `Mod+Z`; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
  readonly keys: readonly [string, ...string[]];
  /** Also fires while a text field or an editor has the focus. */
  readonly isForText?: true;
  /** The browser makes an event of its own of the keys, which is what is listened to. */
  readonly isNative?: true;
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
  { action: 'show-migration', title: 'Migration', keys: ['Alt+Shift+5'], isForText: true },
  { action: 'show-jobs', title: 'Open jobs and resources', keys: ['Alt+Shift+6'], isForText: true },
  { action: 'show-shortcuts', title: 'Keyboard shortcuts', keys: ['?'] },
];

/** Only while the canvas has the focus. */
export const canvasShortcuts: readonly Shortcut<CanvasActionId>[] = [
  { action: 'walk-left', title: 'Go upstream', keys: ['ArrowLeft'] },
  { action: 'walk-right', title: 'Go downstream', keys: ['ArrowRight'] },
  { action: 'walk-up', title: 'Go to the table above', keys: ['ArrowUp'] },
  { action: 'walk-down', title: 'Go to the table below', keys: ['ArrowDown'] },
  { action: 'open-inspector', title: 'Open in the inspector; open a group', keys: ['Enter'] },
  { action: 'rename', title: 'Rename', keys: ['F2'] },
  { action: 'move', title: 'Move by keys', keys: ['M'] },
  { action: 'link', title: 'Link by keys', keys: ['L'] },
  { action: 'add', title: 'New table, downstream of the selection', keys: ['N'] },
  { action: 'select-upstream', title: 'Select all upstream', keys: ['Shift+ArrowLeft'] },
  { action: 'select-downstream', title: 'Select all downstream', keys: ['Shift+ArrowRight'] },
  { action: 'select-all', title: 'Select all', keys: ['Mod+A'] },
  { action: 'copy', title: 'Copy as YAML', keys: ['Mod+C'], isNative: true },
  { action: 'cut', title: 'Cut', keys: ['Mod+X'], isNative: true },
  { action: 'paste', title: 'Paste', keys: ['Mod+V'], isNative: true },
  { action: 'duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { action: 'remove', title: 'Delete', keys: ['Delete', 'Backspace'] },
  { action: 'menu', title: 'Context menu', keys: ['Shift+F10', 'ContextMenu'] },
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

/** Only while something is moved by keys (M). */
export const moveShortcuts: readonly Shortcut<MoveActionId>[] = [
  { action: 'left', title: 'One step to the left', keys: ['ArrowLeft'] },
  { action: 'right', title: 'One step to the right', keys: ['ArrowRight'] },
  { action: 'up', title: 'One step up', keys: ['ArrowUp'] },
  { action: 'down', title: 'One step down', keys: ['ArrowDown'] },
  { action: 'far-left', title: 'Four steps to the left', keys: ['Shift+ArrowLeft'] },
  { action: 'far-right', title: 'Four steps to the right', keys: ['Shift+ArrowRight'] },
  { action: 'far-up', title: 'Four steps up', keys: ['Shift+ArrowUp'] },
  { action: 'far-down', title: 'Four steps down', keys: ['Shift+ArrowDown'] },
  { action: 'narrower', title: 'Make a note or an area narrower', keys: ['Mod+ArrowLeft'] },
  { action: 'wider', title: 'Make it wider', keys: ['Mod+ArrowRight'] },
  { action: 'lower', title: 'Make it lower', keys: ['Mod+ArrowUp'] },
  { action: 'higher', title: 'Make it higher', keys: ['Mod+ArrowDown'] },
  { action: 'keep', title: 'Keep', keys: ['Enter'] },
  { action: 'cancel', title: 'Cancel', keys: ['Escape'] },
];

/** Only while a link is made by keys (L); letters and digits find a table by its name. */
export const linkShortcuts: readonly Shortcut<LinkActionId>[] = [
  { action: 'left', title: 'Pick in the band before', keys: ['ArrowLeft'] },
  { action: 'right', title: 'Pick in the band after', keys: ['ArrowRight'] },
  { action: 'up', title: 'Pick the one above', keys: ['ArrowUp'] },
  { action: 'down', title: 'Pick the one below', keys: ['ArrowDown'] },
  { action: 'turn', title: 'Turn the direction of the link', keys: ['Tab'] },
  { action: 'shorten', title: 'Take back a letter', keys: ['Backspace'] },
  { action: 'keep', title: 'Link', keys: ['Enter'] },
  { action: 'cancel', title: 'Cancel', keys: ['Escape'] },
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
  { action: 'accept', title: 'Accept, or take it back', keys: ['A'] },
  { action: 'remove', title: 'Delete', keys: ['Delete', 'Backspace'] },
  { action: 'duplicate', title: 'Duplicate', keys: ['Mod+D'] },
  { action: 'copy', title: 'Copy', keys: ['Mod+C'] },
  { action: 'cut', title: 'Cut', keys: ['Mod+X'] },
  { action: 'paste', title: 'Paste', keys: ['Mod+V'] },
];

/** Only while a row or a cell of the migration view has the focus; Enter opens Compare. */
export const migrationShortcuts: readonly Shortcut<MigrationActionId>[] = [
  { action: 'next', title: 'Next table', keys: ['J'] },
  { action: 'previous', title: 'Previous table', keys: ['K'] },
  { action: 'accept', title: 'Accept, or take it back', keys: ['A'] },
  { action: 'next-undecided', title: 'Next that needs a decision', keys: ['N'] },
  { action: 'show-on-canvas', title: 'Show on the canvas', keys: ['C'] },
  { action: 'show-problems', title: 'Show its problems', keys: ['P'] },
  { action: 'show-keys', title: 'Show its legacy keys', keys: ['L'] },
];

/**
 * Only while a YAML editor has the focus, which brings these itself; the last, anywhere in the code
 * view.
 */
export const codeShortcuts: readonly Shortcut<CodeActionId>[] = [
  { action: 'definition', title: 'Go to definition', keys: ['F12'] },
  { action: 'references', title: 'Find references', keys: ['Shift+F12'] },
  { action: 'rename', title: 'Rename', keys: ['F2'] },
  { action: 'format', title: 'Format', keys: ['Shift+Alt+F'] },
  { action: 'search-files', title: 'Search in all files', keys: ['Mod+Shift+F'] },
];

/** How the first keys of an action are printed, for menus and titles. */
export function keysOf(action: ActionId, isMac: boolean): string {
  const shortcut = shortcuts.find((candidate) => candidate.action === action);
  return shortcut ? printKeys(shortcut.keys[0], isMac) : '';
}
