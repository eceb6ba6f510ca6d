/** Where keys lead among the cells of sample rows. Pure. */
import type { CellActionId } from '../shell/cell-shortcuts.ts';

/** Row -1 is that of the names of the columns. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

export interface CellShape {
  readonly rows: number;
  readonly columns: number;
}

/** Absent: the action leads nowhere. */
export function stepInCells(
  action: CellActionId,
  { row, column }: CellPlace,
  shape: CellShape,
): CellPlace | undefined {
  const lastRow = shape.rows - 1;
  const lastColumn = shape.columns - 1;
  switch (action) {
    case 'left':
      return { row, column: Math.max(0, column - 1) };
    case 'right':
      return { row, column: Math.min(lastColumn, column + 1) };
    case 'up':
      return { row: Math.max(-1, row - 1), column };
    case 'down':
      return { row: Math.min(lastRow, row + 1), column };
    case 'start':
      return { row, column: 0 };
    case 'end':
      return { row, column: lastColumn };
    case 'first':
      return { row: Math.min(0, lastRow), column: 0 };
    case 'last':
      return { row: lastRow, column: lastColumn };
    default:
      return undefined;
  }
}

/** The cell after or before one, on to the next row at an end; absent: there is none. */
export function nextCell(
  { row, column }: CellPlace,
  step: 1 | -1,
  shape: CellShape,
): CellPlace | undefined {
  const at = row * shape.columns + column + step;
  if (at < 0 || at >= shape.rows * shape.columns) return undefined;
  return { row: Math.floor(at / shape.columns), column: at % shape.columns };
}

/** The place itself, or the nearest there is. */
export function withinCells({ row, column }: CellPlace, shape: CellShape): CellPlace {
  return {
    row: Math.max(-1, Math.min(row, shape.rows - 1)),
    column: Math.max(0, Math.min(column, shape.columns - 1)),
  };
}
