/** The state of the table of sample rows: which cell has the focus, which is edited, what keys do. */
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { isMac } from '../shared/is-mac.ts';
import { keepsFocus } from '../shared/regions.ts';
import { type CellActionId, cellShortcuts } from '../shell/cell-shortcuts.ts';
import { shortcutOf } from '../shell/key-press.ts';
import {
  type CellPlace,
  type CellShape,
  nextCell,
  stepInCells,
  withinCells,
} from './cell-steps.ts';

/** How an edit ended: where the focus goes next. */
export type EditEnd = 'down' | 'next' | 'previous' | 'stay' | 'left';

interface CellsProps {
  readonly shape: CellShape;
  /** What keys do to rows and cells. @returns where the focus goes; absent: it stays */
  readonly acts: Readonly<Partial<Record<CellActionId, (at: CellPlace) => CellPlace | undefined>>>;
  /** Asked for a row below the last one. */
  onRowAfterLast(): void;
}

export interface Cells {
  readonly frame: React.RefObject<HTMLTableElement | null>;
  readonly at: CellPlace;
  readonly isEditing: boolean;
  setAt(place: CellPlace): void;
  /** Brings the focus along. */
  goTo(place: CellPlace): void;
  startEdit(place: CellPlace): void;
  endEdit(how: EditEnd): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Changes with the focus. A place outside of the rows is brought back to the nearest cell. */
export function useCells({ shape, acts, onRowAfterLast }: CellsProps): Cells {
  const frame = useRef<HTMLTableElement>(null);
  const [asked, setAt] = useState<CellPlace>({ row: 0, column: 0 });
  const [isEditing, setEditing] = useState(false);
  /** True from a key until the focus has followed. */
  const follows = useRef(false);
  const at = withinCells(asked, shape);

  useEffect(() => {
    if (!follows.current || isEditing) return;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-place="${at.row}:${at.column}"]`);
    if (!cell) return;
    follows.current = false;
    if (!keepsFocus(frame.current)) return;
    cell.focus();
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const goTo = (place: CellPlace): void => {
    follows.current = true;
    setEditing(false);
    setAt(place);
  };
  const startEdit = (place: CellPlace): void => {
    setAt(place);
    setEditing(true);
  };
  const endEdit = (how: EditEnd): void => {
    setEditing(false);
    if (how === 'left') return;
    follows.current = true;
    if (how === 'down') setAt({ ...at, row: Math.min(at.row + 1, shape.rows - 1) });
    if (how === 'previous') setAt(nextCell(at, -1, shape) ?? at);
    if (how !== 'next') return;
    const next = nextCell(at, 1, shape);
    if (!next) onRowAfterLast();
    setAt(next ?? { row: shape.rows, column: 0 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isEditing || !isOnCell(event.target)) return;
    const action = shortcutOf(cellShortcuts, event, isMac)?.action;
    const isName = at.row < 0;
    // The letter goes into the field that opens.
    if (!action && !isName && isLetter(event)) startEdit(at);
    // A paste is an event of its own, and the name of a column is a button.
    if (!action || action === 'paste' || (action === 'edit' && isName)) return;
    event.preventDefault();
    event.stopPropagation();
    if (action === 'edit') startEdit(at);
    else follow(acts[action]?.(at) ?? stepInCells(action, at, shape));
  };
  const follow = (place: CellPlace | undefined): void => {
    if (place) goTo(place);
  };
  return { frame, at, isEditing, setAt, goTo, startEdit, endEdit, onKeyDown };
}

function isOnCell(target: EventTarget): boolean {
  return target instanceof Element && target.matches('[data-place]');
}

function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
}
