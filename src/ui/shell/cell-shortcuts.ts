/** The part of the keyboard map that holds in sample rows. */
import type { Shortcut } from './keyboard-map.ts';

/** What keys do in a table of cells alone: that of sample rows. */
export type CellActionId =
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'start'
  | 'end'
  | 'first'
  | 'last'
  | 'edit'
  | 'empty'
  | 'add-row'
  | 'duplicate-row'
  | 'remove-row'
  | 'paste'
  | 'menu';

/** Only while a cell of sample rows has the focus; letters begin to edit it. */
export const cellShortcuts: readonly Shortcut<CellActionId>[] = [
  { action: 'left', title: 'Cell before', keys: ['ArrowLeft'] },
  { action: 'right', title: 'Cell after', keys: ['ArrowRight'] },
  { action: 'up', title: 'Row above', keys: ['ArrowUp'] },
  { action: 'down', title: 'Row below', keys: ['ArrowDown'] },
  { action: 'start', title: 'First cell of the row', keys: ['Home'] },
  { action: 'end', title: 'Last cell of the row', keys: ['End'] },
  { action: 'first', title: 'First cell of all', keys: ['Mod+Home'] },
  { action: 'last', title: 'Last cell of all', keys: ['Mod+End'] },
  { action: 'edit', title: 'Edit the cell', keys: ['Enter', 'F2'] },
  { action: 'empty', title: 'Make it null, then empty', keys: ['Delete', 'Backspace'] },
  { action: 'add-row', title: 'Add a row below', keys: ['Mod+Enter'] },
  { action: 'duplicate-row', title: 'Duplicate the row', keys: ['Mod+D'] },
  { action: 'remove-row', title: 'Remove the row', keys: ['Mod+Delete', 'Mod+Backspace'] },
  { action: 'paste', title: 'Paste rows or cells', keys: ['Mod+V'], isNative: true },
  { action: 'menu', title: 'Context menu', keys: ['Shift+F10', 'ContextMenu'] },
];
