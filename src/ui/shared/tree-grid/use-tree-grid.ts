/** The state of a tree grid: where the focus is, which cell is edited, and what keys do to both. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { shortcutOf } from '../../shell/key-press.ts';
import { type GridActionId, gridShortcuts } from '../../shell/keyboard-map.ts';
import { isMac } from '../is-mac.ts';
import { keepsFocus } from '../regions.ts';
import { useVirtualRows } from '../use-virtual-rows.ts';
import { type GridPlace, stepInGrid } from './tree-grid-keys.ts';
import type { TreeGridProps } from './tree-grid-types.ts';

/** In rem, as in the stylesheet. */
const rowHeight = 2;
const titleHeight = 1.875;
const filterHeight = 2.25;

/** @returns what the grid draws, in pixels, and what its lines call when they are used */
export function useTreeGrid(props: TreeGridProps) {
  const { columns, rows } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [asked, setAt] = useState<GridPlace>({ row: 0, column: undefined });
  const [edited, setEdited] = useState<GridPlace>();
  /** True from a key or a choice until the focus has followed. */
  const followsFocus = useRef(false);
  const at = withinGrid(asked, rows.length, columns.length);
  const headHeight = titleHeight + (props.headerCell ? filterHeight : 0);

  const virtualizer = useVirtualRows({
    count: rows.length,
    frame: scroller,
    ...{ rowHeight, headHeight },
    kept: at.row,
    keyOf: (index) => rows[index]?.key ?? index,
  });
  const headPixels = virtualizer.options.paddingStart;
  const lines = virtualizer.getVirtualItems().filter(({ index }) => index < rows.length);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what gets the focus has to be drawn first
  useEffect(() => {
    if (!followsFocus.current || edited) return;
    const found = elementAt(scroller.current, at);
    if (!found) return;
    followsFocus.current = false;
    if (keepsFocus(scroller.current)) found.focus({ preventScroll: at.column === undefined });
  }, [at.row, at.column, edited, lines]);

  const { active } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another active row is followed
  useEffect(() => {
    if (active === undefined || active < 0 || active === at.row) return;
    setAt({ row: active, column: at.column });
    // The row that has the focus may be scrolled away. The effect above follows once this has come.
    followsFocus.current ||= isOnGrid(document.activeElement);
    virtualizer.scrollToIndex(active);
  }, [active]);

  const goTo = (place: GridPlace): void => {
    followsFocus.current = true;
    setEdited(undefined);
    setAt(place);
    virtualizer.scrollToIndex(place.row);
  };
  const startEdit = ({ row, column: place = 0 }: GridPlace): boolean => {
    const column = columns[place];
    if (!column || !props.edit?.(row, column.id)) return false;
    setAt({ row, column: place });
    setEdited({ row, column: place });
    return true;
  };
  const asks = props.editing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is asked for is looked for
  useEffect(() => {
    if (!asks) return;
    props.onEditing?.();
    const row = rows.findIndex(({ key }) => key === asks.key);
    const column = columns.findIndex(({ id }) => id === asks.column);
    if (row < 0 || column < 0) return;
    virtualizer.scrollToIndex(row);
    startEdit({ row, column });
  }, [asks]);
  const endEdit = (value: string | undefined, isLeft: boolean): void => {
    const column = columns[edited?.column ?? 0];
    if (edited && column && value !== undefined) props.onEdited?.(edited.row, column.id, value);
    // Whoever left the field by going elsewhere wants to be there.
    followsFocus.current = !isLeft;
    setEdited(undefined);
  };
  const open = (row: number): void => {
    if (rows[row]?.isOpen === undefined) props.onOpen?.(row);
    else props.onTurn?.(row);
  };
  const askMenu = (): void => {
    const box = elementAt(scroller.current, at)?.getBoundingClientRect();
    if (box) props.onMenu?.(at.row, { x: box.left + 16, y: box.bottom });
  };
  const acts: Readonly<Partial<Record<GridActionId, () => void>>> = {
    'open-or-edit': () => {
      if (at.column === undefined || !startEdit(at)) open(at.row);
    },
    edit: () => startEdit(at),
    choose: () => props.onChoose?.(at.row, 'toggle'),
    'choose-range': () => props.onChoose?.(at.row, 'range'),
    'choose-all': () => props.onChooseAll?.(),
    leave: () => goTo({ row: at.row, column: undefined }),
    menu: askMenu,
  };

  const walk = (action: GridActionId): void => {
    const { startIndex = 0, endIndex = 0 } = virtualizer.range ?? {};
    const page = Math.max(1, endIndex - startIndex - 2);
    const step = stepInGrid(action, at, { rows, columns: columns.length, page });
    if (step?.kind === 'turn') props.onTurn?.(step.row);
    if (step?.kind !== 'go') return;
    goTo(step.to);
    const how = action === 'choose-up' || action === 'choose-down' ? 'range' : 'only';
    if (step.to.row !== at.row) props.onChoose?.(step.to.row, how);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (edited || !isOnGrid(event.target) || rows.length === 0) return;
    const action = shortcutOf(gridShortcuts, event, isMac)?.action;
    const isTaken = props.onKey?.(event, at.row) ?? false;
    // Esc on a row is for whoever holds the grid.
    if (!isTaken && (!action || (action === 'leave' && at.column === undefined))) return;
    if (!isTaken && action) (acts[action] ?? (() => walk(action)))();
    event.preventDefault();
    event.stopPropagation();
  };

  return {
    ...{ scroller, at, edited, lines, headPixels },
    bodyHeight: virtualizer.getTotalSize() - headPixels,
    ...{ setAt, startEdit, endEdit, open, onKeyDown },
  };
}

function withinGrid({ row, column }: GridPlace, rows: number, columns: number): GridPlace {
  return {
    row: Math.max(0, Math.min(row, rows - 1)),
    column: column === undefined ? undefined : Math.min(column, columns - 1),
  };
}

function isOnGrid(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.matches('[role="row"], [role="gridcell"], [role="rowheader"]')
  );
}

function elementAt(frame: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  const line = `[role="row"][data-index="${row}"]`;
  const cell = column === undefined ? '' : ` [aria-colindex="${column + 1}"]`;
  return frame?.querySelector<HTMLElement>(line + cell) ?? null;
}
