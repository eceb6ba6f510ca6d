/** Where a key leads in a tree grid, by the WAI-ARIA treegrid pattern with the focus on rows first. Pure. */
import type { GridActionId } from '../../shell/keyboard-map.ts';

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

interface GridShape {
  readonly rows: readonly KeyRow[];
  readonly columns: number;
  /** How many rows are in sight. */
  readonly page: number;
}

type GridStep =
  | { readonly kind: 'go'; readonly to: GridPlace }
  | { readonly kind: 'turn'; readonly row: number };

/** @returns absent for actions that lead nowhere, here or ever */
export function stepInGrid(
  action: GridActionId,
  at: GridPlace,
  shape: GridShape,
): GridStep | undefined {
  const last = shape.rows.length - 1;
  const toRow = (row: number): GridStep => go(Math.max(0, Math.min(last, row)), at.column);
  switch (action) {
    case 'down':
    case 'choose-down':
      return toRow(at.row + 1);
    case 'up':
    case 'choose-up':
      return toRow(at.row - 1);
    case 'page-down':
      return toRow(at.row + shape.page);
    case 'page-up':
      return toRow(at.row - shape.page);
    case 'inward':
      return inward(at, shape);
    case 'outward':
      return outward(at, shape);
    case 'start':
      return at.column === undefined ? toRow(0) : go(at.row, 0);
    case 'end':
      return at.column === undefined ? toRow(last) : go(at.row, shape.columns - 1);
    case 'first':
      return toRow(0);
    case 'last':
      return toRow(last);
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
