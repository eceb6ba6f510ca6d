/** Where keys lead among cells. */
import { expect, test } from 'vitest';
import { nextCell, stepInCells, withinCells } from '#ui/samples/cell-steps.ts';

const shape = { rows: 2, columns: 3 };

test('arrow keys end at the edges, and lead up to the names of the columns', () => {
  expect(stepInCells('up', { row: 0, column: 1 }, shape)).toEqual({ row: -1, column: 1 });
  expect(stepInCells('up', { row: -1, column: 1 }, shape)).toEqual({ row: -1, column: 1 });
  expect(stepInCells('right', { row: 1, column: 2 }, shape)).toEqual({ row: 1, column: 2 });
  expect(stepInCells('last', { row: 0, column: 0 }, shape)).toEqual({ row: 1, column: 2 });
  expect(stepInCells('menu', { row: 0, column: 0 }, shape)).toBeUndefined();
});

test('Tab goes on to the next row, and past the last cell there is nothing', () => {
  expect(nextCell({ row: 0, column: 2 }, 1, shape)).toEqual({ row: 1, column: 0 });
  expect(nextCell({ row: 1, column: 0 }, -1, shape)).toEqual({ row: 0, column: 2 });
  expect(nextCell({ row: 1, column: 2 }, 1, shape)).toBeUndefined();
});

test('a place that is gone is the nearest there is', () => {
  expect(withinCells({ row: 5, column: 9 }, shape)).toEqual({ row: 1, column: 2 });
  expect(withinCells({ row: 0, column: 0 }, { rows: 0, columns: 0 })).toEqual({
    row: -1,
    column: 0,
  });
});
