/** Where the keys of a tree grid lead. */
import { describe, expect, it } from 'vitest';
import { type GridPlace, stepInGrid } from '#ui/shared/tree-grid/tree-grid-keys.ts';
import type { GridActionId } from '#ui/shell/keyboard-map.ts';

const shape = {
  rows: [
    { level: 1, isOpen: true },
    { level: 2, isOpen: false },
    { level: 2, isOpen: true },
    { level: 3 },
    { level: 3 },
  ],
  columns: 4,
  page: 3,
};
const row = (at: number): GridPlace => ({ row: at, column: undefined });
const step = (action: GridActionId, at: GridPlace) => stepInGrid(action, at, shape);

describe('on a row', () => {
  it('goes up and down, and stays at the ends', () => {
    expect(step('down', row(0))).toEqual({ kind: 'go', to: row(1) });
    expect(step('up', row(0))).toEqual({ kind: 'go', to: row(0) });
    expect(step('page-down', row(3))).toEqual({ kind: 'go', to: row(4) });
    expect(step('end', row(0))).toEqual({ kind: 'go', to: row(4) });
  });
  it('opens, then goes to the cells', () => {
    expect(step('inward', row(1))).toEqual({ kind: 'turn', row: 1 });
    expect(step('inward', row(2))).toEqual({ kind: 'go', to: { row: 2, column: 0 } });
    expect(step('inward', row(3))).toEqual({ kind: 'go', to: { row: 3, column: 0 } });
  });
  it('closes, then goes to what it belongs to', () => {
    expect(step('outward', row(2))).toEqual({ kind: 'turn', row: 2 });
    expect(step('outward', row(4))).toEqual({ kind: 'go', to: row(2) });
    expect(step('outward', row(1))).toEqual({ kind: 'go', to: row(0) });
  });
});

describe('in a cell', () => {
  const cell = (at: number, column: number): GridPlace => ({ row: at, column });
  it('goes to its neighbours and keeps its column', () => {
    expect(step('inward', cell(3, 1))).toEqual({ kind: 'go', to: cell(3, 2) });
    expect(step('inward', cell(3, 3))).toBeUndefined();
    expect(step('down', cell(3, 2))).toEqual({ kind: 'go', to: cell(4, 2) });
    expect(step('outward', cell(3, 0))).toEqual({ kind: 'go', to: row(3) });
  });
  it('goes to the ends of the row, and with Ctrl to those of the table', () => {
    expect(step('end', cell(1, 0))).toEqual({ kind: 'go', to: cell(1, 3) });
    expect(step('start', cell(1, 2))).toEqual({ kind: 'go', to: cell(1, 0) });
    expect(step('last', cell(1, 2))).toEqual({ kind: 'go', to: cell(4, 2) });
  });
});
