/** Where a key leads in a tree grid, by the WAI-ARIA treegrid pattern with the focus on rows first. Pure. */

/** What has the focus: a row as a whole, or one of its cells. */
export interface GridPlace {
  readonly row: number;
  /** Absent: the row as a whole. */
  readonly column: number | undefined;
}

/** What the keys have to know of a row. */
export interface KeyRow {
  /** From 1. */
  readonly level: number;
  /** Whether what belongs to it is shown; absent: nothing can belong to it. */
  readonly isOpen?: boolean;
}

export interface GridShape {
  readonly rows: readonly KeyRow[];
  readonly columns: number;
  /** How many rows are in sight. */
  readonly page: number;
}

export type GridStep =
  | { readonly kind: 'go'; readonly to: GridPlace }
  | { readonly kind: 'turn'; readonly row: number };

export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** @returns absent for keys that lead nowhere */
export function stepInGrid(
  pressed: PressedKey,
  at: GridPlace,
  shape: GridShape,
): GridStep | undefined {
  const last = shape.rows.length - 1;
  const toRow = (row: number): GridStep => go(Math.max(0, Math.min(last, row)), at.column);
  switch (pressed.key) {
    case 'ArrowDown':
      return toRow(at.row + 1);
    case 'ArrowUp':
      return toRow(at.row - 1);
    case 'PageDown':
      return toRow(at.row + shape.page);
    case 'PageUp':
      return toRow(at.row - shape.page);
    case 'ArrowRight':
      return inward(at, shape);
    case 'ArrowLeft':
      return outward(at, shape);
    case 'Home':
    case 'End':
      return toEdge(pressed, at, shape);
    default:
      return undefined;
  }
}

const go = (row: number, column: number | undefined): GridStep => ({
  kind: 'go',
  to: { row, column },
});

function inward({ row, column }: GridPlace, { rows, columns }: GridShape): GridStep | undefined {
  if (column !== undefined) return column + 1 < columns ? go(row, column + 1) : undefined;
  return rows[row]?.isOpen === false ? { kind: 'turn', row } : go(row, 0);
}

function outward({ row, column }: GridPlace, { rows }: GridShape): GridStep | undefined {
  if (column !== undefined) return go(row, column === 0 ? undefined : column - 1);
  if (rows[row]?.isOpen) return { kind: 'turn', row };
  const level = rows[row]?.level ?? 1;
  const parent = rows.findLastIndex((other, index) => index < row && other.level < level);
  return parent < 0 ? undefined : go(parent, undefined);
}

function toEdge(
  { key, ctrlKey, metaKey }: PressedKey,
  { row, column }: GridPlace,
  { rows, columns }: GridShape,
): GridStep {
  const isStart = key === 'Home';
  if (column !== undefined && !ctrlKey && !metaKey) return go(row, isStart ? 0 : columns - 1);
  return go(isStart ? 0 : rows.length - 1, column);
}

export type GridAct =
  | 'open-or-edit'
  | 'edit'
  | 'choose'
  | 'choose-range'
  | 'choose-all'
  | 'leave-cell'
  | 'menu'
  /** Goes to the next row whose name starts with the letter that was typed. */
  | 'find';

/** What a key that leads nowhere does where the focus is. Absent: nothing. */
export function actOfKey(pressed: PressedKey): GridAct | undefined {
  const { key, shiftKey, altKey } = pressed;
  const isMod = pressed.ctrlKey || pressed.metaKey;
  if (isMod) return key.toLowerCase() === 'a' ? 'choose-all' : undefined;
  if (altKey) return undefined;
  if (key === 'F10') return shiftKey ? 'menu' : undefined;
  if (key === ' ') return shiftKey ? 'choose-range' : 'choose';
  return plainActs[key] ?? (/^\w$/.test(key) ? 'find' : undefined);
}

const plainActs: Readonly<Record<string, GridAct>> = {
  Enter: 'open-or-edit',
  F2: 'edit',
  Escape: 'leave-cell',
  ContextMenu: 'menu',
};
