import { expect, it } from 'vitest';
import type { Area, Note } from '#core/editing/document.ts';
import { tableNode } from '../../support/build-pipeline.ts';
import { documentOf, idOf, run } from './run-command.ts';

const note: Note = {
  kind: 'note',
  text: 'Ask the shop team',
  point: { x: 1, y: 2 },
  size: { width: 200, height: 96 },
};
const area: Area = {
  kind: 'area',
  title: 'Orders',
  point: { x: 0, y: 0 },
  size: { width: 640, height: 320 },
};
const noted = run(
  documentOf(),
  { name: 'add-annotation', id: 'n', annotation: note },
  { name: 'add-annotation', id: 'a', annotation: area },
);

it('adds notes and areas, and none over another', () => {
  const again = run(noted, { name: 'add-annotation', id: 'n', annotation: area });
  expect(again.annotations).toEqual({ n: note, a: area });
});

it('changes what it is told and nothing else', () => {
  const changed = run(
    noted,
    { name: 'change-annotation', id: 'n', change: { point: { x: 32, y: 48 } } },
    { name: 'change-annotation', id: 'a', change: { title: 'Sales', colour: 'blue' } },
  );
  expect(changed.annotations).toEqual({
    n: { ...note, point: { x: 32, y: 48 } },
    a: { ...area, title: 'Sales', colour: 'blue' },
  });
  expect(noted.annotations).toEqual({ n: note, a: area });
});

it('gives a note no title and an area no text', () => {
  const changed = run(
    noted,
    { name: 'change-annotation', id: 'n', change: { title: 'No' } },
    { name: 'change-annotation', id: 'a', change: { text: 'No' } },
  );
  expect(changed.annotations).toEqual({ n: note, a: area });
});

it('removes one, and leaves what is not there alone', () => {
  expect(run(noted, { name: 'remove-annotation', id: 'n' }).annotations).toEqual({ a: area });
  expect(run(noted, { name: 'remove-annotation', id: 'constructor' })).toBe(noted);
  expect(run(documentOf(), { name: 'change-annotation', id: 'x', change: {} }).annotations).toBe(
    undefined,
  );
});

it('takes nodes along with an area in one step', () => {
  const before = run(documentOf(tableNode('bronze.orders', '')), {
    name: 'add-annotation',
    id: 'a',
    annotation: area,
  });
  const moved = run(before, {
    name: 'change-annotation',
    id: 'a',
    change: { point: { x: 96, y: 0 } },
    places: { [idOf('bronze.orders')]: { x: 128, y: 32 }, [idOf('bronze.gone')]: { x: 0, y: 0 } },
  });
  expect(moved.annotations?.a?.point).toEqual({ x: 96, y: 0 });
  expect(moved.layout).toEqual({ 'bronze.orders': { x: 128, y: 32 } });
});
