/** What a tree grid shows, and what it tells of. */
import type { KeyboardEvent, ReactNode } from 'react';
import type { KeyRow } from './tree-grid-keys.ts';

export interface TreeGridColumn {
  readonly id: string;
  readonly title: string;
  /** In pixels of the usual text size; the last column takes what room is left. */
  readonly width: number;
  /** Shares what room is left with the last. */
  readonly grows?: boolean;
  readonly canSort?: boolean;
  readonly isNumber?: boolean;
}

export interface TreeGridRow extends KeyRow {
  readonly key: string;
  /** What the row is called when it is read out. */
  readonly name: string;
  /** Place among the rows of the same parent, from 1, and how many those are. */
  readonly position: number;
  readonly siblings: number;
  readonly isSelected?: boolean;
}

export interface CellEdit {
  readonly value: string;
  /** A closed list to choose from; absent: any text. */
  readonly choices?: readonly { readonly value: string; readonly title: string }[];
  /** What others wrote here, offered while typing. */
  readonly suggestions?: readonly string[];
  /** Why a text cannot be taken, as a sentence; absent: it can. */
  refusal?(text: string): string | undefined;
}

export interface GridSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** How a row is chosen: alone, with others, or with all between it and the one before. */
export type Choosing = 'only' | 'toggle' | 'range';

export interface TreeGridProps {
  readonly label: string;
  readonly columns: readonly TreeGridColumn[];
  readonly rows: readonly TreeGridRow[];
  readonly sort?: GridSort | undefined;
  onSort?(column: string): void;
  /** Below the titles, such as fields that filter. */
  headerCell?(column: TreeGridColumn): ReactNode;
  cell(row: number, column: string): ReactNode;
  /** Absent: the cell cannot be edited in place. */
  edit?(row: number, column: string): CellEdit | undefined;
  onEdited?(row: number, column: string, value: string): void;
  /** Opens or closes a row. */
  onTurn?(row: number): void;
  onOpen?(row: number): void;
  onChoose?(row: number, how: Choosing): void;
  onChooseAll?(): void;
  /** Row to bring into sight and to start from, such as that of the selected table. */
  readonly active?: number | undefined;
  /** A cell to edit at once, if there is such a one. */
  readonly editing?: { readonly key: string; readonly column: string } | undefined;
  /** Told that it was looked for. */
  onEditing?(): void;
  /** Asked before the grid's own keys. @returns whether the key was taken */
  onKey?(event: KeyboardEvent, row: number): boolean;
  /** Asked for a menu, at a place of the window in pixels. */
  onMenu?(row: number, at: { readonly x: number; readonly y: number }): void;
}
