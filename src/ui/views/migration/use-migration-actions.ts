/** What can be done with the rows of the migration view: one list for keys, menu and buttons. */
import {
  BadgeCheck,
  CircleAlert,
  CircleHelp,
  Columns2,
  KeyRound,
  type LucideIcon,
  Waypoints,
} from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { MigrationEntry } from '#core/migration/migration-entries.ts';
import { acceptSelection } from '../../shared/accept-selection.ts';
import { isMac } from '../../shared/is-mac.ts';
import type { MenuEntry } from '../../shared/menu.tsx';
import { focusRegionNamed } from '../../shared/regions.ts';
import { useServices, useSession } from '../../shared/services.ts';
import { useChoosing } from '../../shared/tree-grid/use-choosing.ts';
import { shortcutOf } from '../../shell/key-press.ts';
import { type MigrationActionId, migrationShortcuts } from '../../shell/keyboard-map.ts';
import { printKeys } from '../../shell/print-keys.ts';
import { isTable, nextUndecided } from './migration-rows.ts';
import { migrationStore } from './migration-store.ts';
import { type Migration, turn } from './use-migration.ts';

/**
 * @returns entries of the menu, what buttons do, and what keys do; all are about the active row or
 * the selection
 */
export function useMigrationActions({ entries, groups, rows, active, setActive }: Migration) {
  const services = useServices();
  const { session, notices } = services;
  const selection = useSession((state) => state.selection);
  const choosing = useChoosing(rows);
  const entryAt = (index: number): MigrationEntry | undefined => {
    const row = rows[index];
    return row?.kind === 'entry' ? row.entry : undefined;
  };
  const activeRow = rows.findIndex(({ key }) => key === active);
  const entry = entryAt(activeRow);

  const goTo = (index: number): void => {
    const row = rows[index];
    if (!row) return;
    choosing.choose(index, 'only');
    setActive(row.key);
  };
  const step = (from: number, by: 1 | -1): void => {
    let to = from + by;
    while (rows[to]?.kind === 'group') to += by;
    goTo(to);
  };
  const goToUndecided = (): void => {
    const next = nextUndecided(groups, active);
    if (!next) {
      notices.getState().show('No key needs a decision here.');
      return;
    }
    if (migrationStore.getState().closed.has(next.group)) turn(next.group);
    const found = entries.find(({ key }) => key === next.key);
    session.getState().select(found && isTable(found) ? found.node.id : undefined);
    setActive(next.key);
  };
  const open = (one: MigrationEntry | undefined): void => {
    if (!one) return;
    if (!isTable(one)) showKeys(one);
    else {
      session.getState().update({ view: 'compare', selected: one.node.id });
      focusRegionNamed('Compare');
    }
  };
  const showKeys = (one: MigrationEntry): void => {
    const isOfTable = isTable(one);
    if (isOfTable && session.getState().selected !== one.node.id) {
      session.getState().select(one.node.id);
    }
    session.getState().update({ ledgerStatus: undefined, isLedgerOfSelection: isOfTable });
    session.getState().findInPanel('conversion', isOfTable ? '' : (one.file ?? ''));
  };

  const acts: Readonly<Record<MigrationActionId, (row: number) => void>> = {
    next: (row) => step(row, 1),
    previous: (row) => step(row, -1),
    accept: () => acceptSelection(services),
    'next-undecided': goToUndecided,
    'show-on-canvas'(row) {
      const one = entryAt(row);
      if (one && isTable(one)) session.getState().update({ view: 'canvas', selected: one.node.id });
      else if (one)
        notices.getState().show(`${one.name} is not on the canvas: no table is made of it.`);
    },
    'show-problems'(row) {
      const one = entryAt(row);
      if (!one) return;
      session.getState().findInPanel('problems', isTable(one) ? one.key : (one.file ?? ''));
    },
    'show-keys'(row) {
      const one = entryAt(row);
      if (one) showKeys(one);
    },
  };

  const chosen = new Set(selection);
  const chosenTables = entries.filter(isTable).filter(({ node }) => chosen.has(node.id));
  const isAccepted =
    chosenTables.length > 0 && chosenTables.every(({ review }) => review === 'accepted');
  const menuEntry = (action: MigrationActionId, icon: LucideIcon, title?: string): MenuEntry => {
    const shortcut = migrationShortcuts.find((one) => one.action === action);
    return {
      ...{ icon, title: title ?? shortcut?.title ?? action },
      keys: printKeys(shortcut?.keys[0] ?? '', isMac),
      onSelect: () => acts[action](activeRow),
    };
  };
  const ofTable: readonly MenuEntry[] = [
    {
      ...{ title: 'Compare with the legacy', icon: Columns2, keys: printKeys('Enter', isMac) },
      onSelect: () => open(entry),
    },
    menuEntry('accept', BadgeCheck, isAccepted ? 'Take acceptance back' : 'Accept'),
    menuEntry('show-on-canvas', Waypoints),
  ];

  return {
    ...{ isAccepted, open, choosing, goToUndecided },
    accept: () => acceptSelection(services),
    compare: () => open(entry),
    hasTable: entry !== undefined && isTable(entry),
    entries: [
      ...(entry && !isTable(entry) ? [] : ofTable),
      menuEntry('show-keys', KeyRound),
      menuEntry('show-problems', CircleAlert),
      { ...menuEntry('next-undecided', CircleHelp), isFirst: true },
    ] satisfies readonly MenuEntry[],
    /** @returns whether the key was taken */
    onKey(event: KeyboardEvent, row: number): boolean {
      const action = shortcutOf(migrationShortcuts, event, isMac)?.action;
      if (!action) return false;
      acts[action](row);
      return true;
    },
  };
}
