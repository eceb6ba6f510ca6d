/** What can be done with the rows of the table view: one list for keys and for the menu. */
import {
  ArrowRightLeft,
  BadgeCheck,
  ClipboardPaste,
  Copy,
  CopyPlus,
  PanelRight,
  Plus,
  Scissors,
  Sheet,
  Trash2,
} from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { canLink } from '#core/model/can-link.ts';
import { bandOf, bandTitles, nodeOf } from '#core/model/graph.ts';
import { newNode } from '#core/model/new-node.ts';
import { layers, type NodeId } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import { duplicateSelection } from '../../canvas/drawing/clipboard.ts';
import { clipboardDeeds, copyText } from '../../canvas/drawing/clipboard-deeds.ts';
import { moveToLayer } from '../../canvas/drawing/draw-actions.ts';
import { layerAfter } from '../../canvas/drawing/drop-target.ts';
import { groundOf } from '../../canvas/drawing/ground-of.ts';
import { placesInBands } from '../../canvas/drawing/new-places.ts';
import { acceptSelection } from '../../shared/accept-selection.ts';
import { isMac } from '../../shared/is-mac.ts';
import type { MenuEntry } from '../../shared/menu.tsx';
import { focusRegionNamed } from '../../shared/regions.ts';
import { type Services, useServices } from '../../shared/services.ts';
import { useRemoval } from '../../shared/use-removal.tsx';
import { shortcutOf } from '../../shell/key-press.ts';
import { type TableActionId, tableShortcuts } from '../../shell/keyboard-map.ts';
import { printKeys } from '../../shell/print-keys.ts';
import { rowsAsTsv } from './table-rows.ts';
import type { TableRows } from './use-table-rows.ts';

/**
 * @returns entries of the menu, what buttons and keys do, the cell that is being edited, and the
 * dialog that asks before tables are removed
 */
export function useTableActions(table: TableRows) {
  const services = useServices();
  const { session } = services;
  const { rows, chosen, columns } = table;
  const [editing, setEditing] = useState<{ readonly key: NodeId; readonly column: string }>();
  const removal = useRemoval((removed) => {
    const gone = new Set(removed);
    const shown = rows.flatMap((row) => (row.kind === 'table' ? row.facts.id : []));
    const last = shown.findLastIndex((id) => gone.has(id));
    const isLeft = (id: NodeId): boolean => !gone.has(id);
    return shown.slice(last + 1).find(isLeft) ?? shown.findLast(isLeft);
  });

  const clipboard = clipboardDeeds(services, () =>
    removal.remove(session.getState().selection, 'cut'),
  );

  const editSources = (): void => {
    const { selected, update } = session.getState();
    if (selected === undefined) return;
    const shown = columns.map(({ id }) => id);
    if (!shown.includes('sources')) update({ tableColumns: [...shown, 'sources'] });
    setEditing({ key: selected, column: 'sources' });
  };

  const actions: Readonly<Record<TableActionId, () => void>> = {
    add: () => setEditing({ key: addTable(services), column: 'name' }),
    link: editSources,
    'open-inspector'() {
      session.getState().update({ isInspectorOpen: true });
      focusRegionNamed('Inspector');
    },
    remove: () => removal.askToRemove(session.getState().selection),
    duplicate: () => duplicateSelection(services),
    copy: () => void clipboard.copy(),
    cut: () => void clipboard.cut(),
    paste: () => void clipboard.paste(),
    accept: () => acceptSelection(services),
  };
  const copyForSpreadsheet = (): void => {
    const what = `${counted(chosen.length, 'row')} for a spreadsheet`;
    void copyText(services, rowsAsTsv(chosen, columns), what);
  };
  // A source reads nothing, and stands in no layer.
  const hasReader = chosen.some(({ band }) => band !== 'sources');
  const entry = (action: TableActionId, rest: Partial<MenuEntry> = {}): MenuEntry => ({
    title: titleOf(action),
    keys: printKeys(tableShortcuts.find((one) => one.action === action)?.keys[0] ?? '', isMac),
    onSelect: actions[action],
    ...rest,
  });
  const isAccepted = chosen.length > 0 && chosen.every(({ review }) => review === 'accepted');
  const acceptTitle = isAccepted ? 'Take acceptance back' : 'Accept';
  const entries: readonly MenuEntry[] = [
    entry('open-inspector', { icon: PanelRight }),
    ...(table.isReviewed ? [entry('accept', { icon: BadgeCheck, title: acceptTitle })] : []),
    entry('add', { icon: Plus, title: 'New table downstream' }),
    ...(hasReader ? [entry('link', { icon: ArrowRightLeft, title: 'Sources…' })] : []),
    ...(hasReader ? layers : []).map((layer, index) => ({
      title: `Move to ${bandTitles[layer]}`,
      isFirst: index === 0,
      onSelect: () => moveToLayer(services, session.getState().selection, layer),
    })),
    entry('cut', { icon: Scissors, isFirst: true }),
    entry('copy', { icon: Copy }),
    entry('paste', { icon: ClipboardPaste }),
    entry('duplicate', { icon: CopyPlus }),
    { title: 'Copy for a spreadsheet', icon: Sheet, onSelect: copyForSpreadsheet },
    entry('remove', { icon: Trash2, isFirst: true }),
  ];

  return {
    add: actions.add,
    accept: actions.accept,
    isAccepted,
    editing,
    onEditing: (): void => setEditing(undefined),
    entries,
    dialog: removal.dialog,
    /** @returns whether the key was taken */
    onKey(event: KeyboardEvent): boolean {
      const action = shortcutOf(tableShortcuts, event, isMac)?.action;
      if (!action) return false;
      actions[action]();
      return true;
    },
  };
}

function titleOf(action: TableActionId): string {
  return tableShortcuts.find((shortcut) => shortcut.action === action)?.title ?? action;
}

/** A table after the selected one, in the next layer; without a selection the first of bronze. */
function addTable({ workspace, session, notices }: Services): NodeId {
  const { document, dispatch } = workspace.getState();
  const { pipeline } = document;
  const { selected } = session.getState();
  const near = selected === undefined ? undefined : nodeOf(pipeline, selected);
  const isSource = near !== undefined && bandOf(near) !== 'sinks';
  const layer = isSource ? layerAfter(near) : 'bronze';
  const node = newNode(pipeline, 'table', { layer, ...(isSource && { near: near.id }) });
  const grown = { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
  const isLinked = isSource && canLink(grown, near.id, node.id).ok;
  const links = isLinked ? [{ from: near.id, to: node.id }] : [];
  const places = placesInBands(groundOf(document), [{ id: node.id, band: bandOf(node) }], 0);
  dispatch({ name: 'add-nodes', nodes: [node], links, places });
  session.getState().select(node.id);
  const read = isLinked ? `, reading ${near.name}` : '';
  notices.getState().announce(`Added ${node.name} to ${bandTitles[layer]}${read}.`);
  return node.id;
}
