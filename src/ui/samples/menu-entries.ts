/** The menus of a column and of a cell of sample rows. */
import { CircleSlash, Copy, Eraser, PenLine, Plus, Quote, Trash2 } from 'lucide-react';
import type { Sample } from '#core/model/samples.ts';
import type { SampleColumn } from '#core/samples/sample-columns.ts';
import { type SampleKind, sampleKinds, sampleKindTitles } from '#core/samples/sample-kind.ts';
import { isMac } from '../shared/is-mac.ts';
import type { MenuEntry } from '../shared/menu.tsx';
import { type CellActionId, cellShortcuts } from '../shell/cell-shortcuts.ts';
import { printKeys } from '../shell/print-keys.ts';

interface ColumnActs {
  onKind(kind: SampleKind): void;
  onRename(): void;
  onRemove(): void;
}

/** Its kind first, then what can be done with it. */
export function columnEntries(column: SampleColumn, acts: ColumnActs): readonly MenuEntry[] {
  return [
    ...sampleKinds.map((kind) => ({
      title: sampleKindTitles[kind],
      isChosen: column.kind === kind,
      onSelect: () => kind === column.kind || acts.onKind(kind),
    })),
    { title: 'Rename column…', icon: PenLine, isFirst: true, onSelect: acts.onRename },
    { title: 'Remove column', icon: Trash2, onSelect: acts.onRemove },
  ];
}

interface CellActs {
  onEdit(): void;
  /** @param value absent: nothing is said */
  onValue(value?: Sample): void;
  onAddRow(): void;
  onDuplicateRow(): void;
  onRemoveRow(): void;
}

/** Values that cannot be typed, beside what can be done with the cell. */
export function cellEntries({ kind }: SampleColumn, acts: CellActs): readonly MenuEntry[] {
  const empty = { title: 'Empty text', icon: Quote, onSelect: () => acts.onValue('') };
  return [
    { title: 'Edit', icon: PenLine, ...keys('edit'), onSelect: acts.onEdit },
    {
      title: 'Null',
      icon: CircleSlash,
      ...keys('empty'),
      isFirst: true,
      onSelect: () => acts.onValue(null),
    },
    ...(kind === 'text' ? [empty] : []),
    { title: 'Nothing', icon: Eraser, onSelect: () => acts.onValue() },
    {
      title: 'Add row below',
      icon: Plus,
      ...keys('add-row'),
      isFirst: true,
      onSelect: acts.onAddRow,
    },
    { title: 'Duplicate row', icon: Copy, ...keys('duplicate-row'), onSelect: acts.onDuplicateRow },
    { title: 'Remove row', icon: Trash2, ...keys('remove-row'), onSelect: acts.onRemoveRow },
  ];
}

function keys(action: CellActionId): Pick<MenuEntry, 'keys'> {
  const [first] = cellShortcuts.find((one) => one.action === action)?.keys ?? [];
  return first === undefined ? {} : { keys: printKeys(first, isMac) };
}
