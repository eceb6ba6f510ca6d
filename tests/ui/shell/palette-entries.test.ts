import { expect, it } from 'vitest';
import { paletteEntries, searchPalette } from '#ui/shell/palette-entries.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const entries = paletteEntries(
  pipelineOf([tableNode('bronze.orders', 'x'), tableNode('silver.reorders', 'bronze.orders')]),
  false,
);
const titles = (wanted: string) => searchPalette(entries, wanted).map(({ title }) => title);

it('finds tables and actions, those that begin with what is typed first', () => {
  expect(titles('orders')).toEqual(['orders', 'reorders']);
  expect(titles('und')).toEqual(['Undo', 'Download bundle']);
});

it('finds a table by its layer as well', () => {
  expect(titles('order silver')).toEqual(['reorders']);
});

it('offers something before anything is typed, and nothing for nonsense', () => {
  expect(titles('')).toHaveLength(12);
  expect(titles('qqq')).toEqual([]);
});
