/** The actions for what is selected, in one order for the toolbar and the context menu. */

import {
  AlignStartHorizontal,
  AlignStartVertical,
  Boxes,
  ClipboardPaste,
  Copy,
  CopyPlus,
  Link,
  type LucideIcon,
  Move,
  PencilLine,
  Plus,
  Scissors,
  Sigma,
  SquareDashedMousePointer,
  Trash2,
  WandSparkles,
} from 'lucide-react';
import { bandTitles } from '#core/model/graph.ts';
import { layers, type NodeId, type PipelineNode } from '#core/model/pipeline.ts';
import { isMac } from '../../shared/is-mac.ts';
import type { MenuEntry } from '../../shared/menu.tsx';
import type { Services } from '../../shared/services.ts';
import {
  type CanvasActionId,
  canvasShortcuts,
  type DrawActionId,
} from '../../shell/keyboard-map.ts';
import { printKeys } from '../../shell/print-keys.ts';
import { moveToLayer } from './draw-actions.ts';
import { alignNodes } from './move-nodes.ts';

export interface DrawEntry extends MenuEntry {
  readonly icon: LucideIcon;
  /** Also a button of the toolbar. */
  readonly isInBar: boolean;
}

interface EntryNeeds {
  readonly services: Services;
  readonly actions: Readonly<Record<DrawActionId, () => void>>;
  tidySelection(): void;
  openDialog(name: 'dimension' | 'fact'): void;
}

const icons: Readonly<Partial<Record<CanvasActionId, LucideIcon>>> = {
  add: Plus,
  link: Link,
  rename: PencilLine,
  move: Move,
  copy: Copy,
  cut: Scissors,
  paste: ClipboardPaste,
  duplicate: CopyPlus,
  remove: Trash2,
  'select-all': SquareDashedMousePointer,
};

/** @param nodes those that are selected; empty: the menu is about the canvas */
export function drawEntries(
  needs: EntryNeeds,
  nodes: readonly PipelineNode[],
): readonly DrawEntry[] {
  const { services, actions, tidySelection } = needs;
  const ids = nodes.map(({ id }) => id);
  const entry = (action: DrawActionId, rest: Partial<DrawEntry> = {}): DrawEntry => ({
    title: titleOf(action),
    icon: icons[action] ?? Plus,
    keys: keysOf(action),
    isInBar: false,
    onSelect: actions[action],
    ...rest,
  });
  const own: readonly DrawEntry[] = [entry('paste'), entry('select-all')];
  if (nodes.length === 0) return [entry('add', { title: 'New table' }), ...own];
  return [
    ...(nodes.length === 1 ? oneNode(entry) : severalNodes(services, ids, tidySelection)),
    ...goldEntries(needs, nodes),
    ...layerEntries(services, nodes),
    entry('move', { isFirst: true }),
    entry('duplicate', { isInBar: true, isFirst: true }),
    entry('copy', { isInBar: true }),
    entry('cut'),
    ...own.map((one) => ({ ...one })),
    entry('remove', { isInBar: true, isFirst: true }),
  ];
}

type Entry = (action: DrawActionId, rest?: Partial<DrawEntry>) => DrawEntry;

const oneNode = (entry: Entry): readonly DrawEntry[] => [
  entry('add', { title: 'Add a table after it', isInBar: true }),
  entry('link', { title: 'Link…', isInBar: true }),
  entry('rename', { isInBar: true }),
];

/** Wizards for what gold tables are made from. */
function goldEntries(
  { openDialog }: EntryNeeds,
  nodes: readonly PipelineNode[],
): readonly DrawEntry[] {
  const [only, ...others] = nodes;
  if (others.length > 0 || only?.type !== 'table' || only.fields.layer === 'bronze') return [];
  const entry = (name: 'dimension' | 'fact', title: string, icon: LucideIcon): DrawEntry => ({
    title,
    icon,
    isInBar: false,
    ...(name === 'dimension' && { isFirst: true }),
    onSelect: () => openDialog(name),
  });
  return [entry('dimension', 'Dimension table…', Boxes), entry('fact', 'Fact table…', Sigma)];
}

function severalNodes(
  services: Services,
  ids: readonly NodeId[],
  tidySelection: () => void,
): readonly DrawEntry[] {
  const common = { isInBar: true };
  return [
    {
      ...common,
      title: 'Tidy the selection',
      icon: WandSparkles,
      keys: keysOf('tidy-selection'),
      onSelect: tidySelection,
    },
    {
      ...common,
      title: 'Align in a column',
      icon: AlignStartVertical,
      onSelect: () => alignNodes(services, ids, 'column'),
    },
    {
      ...common,
      title: 'Align in a row',
      icon: AlignStartHorizontal,
      onSelect: () => alignNodes(services, ids, 'row'),
    },
  ];
}

function layerEntries(services: Services, nodes: readonly PipelineNode[]): readonly DrawEntry[] {
  const tables = nodes.flatMap((node) => (node.type === 'table' ? [node] : []));
  const others = layers.filter((layer) => tables.some(({ fields }) => fields.layer !== layer));
  return others.map((layer, at) => ({
    title: `Move to ${bandTitles[layer]}`,
    icon: Move,
    isInBar: false,
    ...(at === 0 && { isFirst: true }),
    onSelect: () =>
      moveToLayer(
        services,
        tables.map(({ id }) => id),
        layer,
      ),
  }));
}

function titleOf(action: CanvasActionId): string {
  return canvasShortcuts.find((shortcut) => shortcut.action === action)?.title ?? action;
}

function keysOf(action: CanvasActionId): string {
  const keys = canvasShortcuts.find((shortcut) => shortcut.action === action)?.keys[0] ?? '';
  return printKeys(keys, isMac);
}
