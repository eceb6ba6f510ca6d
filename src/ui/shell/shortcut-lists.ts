/** The whole keyboard map by where its parts hold, as the list behind `?` shows it. */
import { cellShortcuts } from './cell-shortcuts.ts';
import {
  canvasShortcuts,
  codeShortcuts,
  gridShortcuts,
  linkShortcuts,
  migrationShortcuts,
  moveShortcuts,
  type Shortcut,
  shortcuts,
  tableShortcuts,
} from './keyboard-map.ts';

export const shortcutLists: readonly {
  readonly title: string;
  readonly shortcuts: readonly Shortcut<string>[];
}[] = [
  { title: 'Anywhere', shortcuts },
  { title: 'On the canvas', shortcuts: canvasShortcuts },
  { title: 'On the canvas, moving by keys', shortcuts: moveShortcuts },
  { title: 'On the canvas, linking by keys', shortcuts: linkShortcuts },
  { title: 'In the table view', shortcuts: tableShortcuts },
  { title: 'In the migration view', shortcuts: migrationShortcuts },
  { title: 'In rows and cells', shortcuts: gridShortcuts },
  { title: 'In sample rows', shortcuts: cellShortcuts },
  { title: 'In the code view', shortcuts: codeShortcuts },
];
