import { expect, it } from 'vitest';
import {
  type PaletteEntry,
  projectEntries,
  searchInParts,
  searchPalette,
  withRecent,
} from '#ui/shell/palette-entries.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const action = (title: string): PaletteEntry => ({
  id: `action:${title}`,
  kind: 'action',
  title,
  detail: '',
});
const entries = [
  action('Undo'),
  action('Download bundle'),
  { id: 'setting:dark', kind: 'setting', title: 'Dark theme', detail: 'Theme' } as const,
  ...projectEntries(
    pipelineOf([tableNode('bronze.orders', 'x'), tableNode('silver.reorders', 'bronze.orders')]),
    {
      ...{ ledger: { total: 0 }, ledgerByNode: {}, legacyFiles: [] },
      files: [{ path: 'src/specs/orders_main.json', kind: 'spec', size: 1 }],
      problems: [{ code: 'graph/no-cycles', severity: 'error', message: 'orders feeds itself.' }],
    } as never,
  ),
];
const titles = (wanted: string, recent: readonly string[] = []) =>
  searchPalette(entries, wanted, recent).map(({ title }) => title);

it('finds tables, files, problems and actions, the closest first', () => {
  expect(titles('orders')[0]).toBe('orders');
  expect(titles('orders')).toEqual(
    expect.arrayContaining(['reorders', 'src/specs/orders_main.json', 'orders feeds itself.']),
  );
  expect(titles('und')[0]).toBe('Undo');
});

it('finds by letters in their order, and by the detail', () => {
  expect(titles('dobu')).toEqual(['Download bundle']);
  expect(titles('no-cycles')).toEqual(['orders feeds itself.']);
});

it('lists what fits as well by its number, and tells of the band', () => {
  const found = searchPalette(
    projectEntries(
      pipelineOf([
        tableNode('gold.daily_10', 'x'),
        tableNode('gold.daily_9', 'x'),
        { ...tableNode('gold.daily_1', 'x'), name: 'daily_01' },
      ]),
      undefined,
    ),
    'daily',
    [],
  );
  expect(found.map(({ title }) => title)).toEqual(['daily_9', 'daily_01', 'daily_10']);
  expect(found.map(({ detail }) => detail)).toEqual(['Gold', 'Gold', 'Gold']);
});

it('leaves out all but actions and settings after >', () => {
  expect(titles('> d')).not.toContain('orders');
  expect(titles('>dark')).toEqual(['Dark theme']);
});

it('offers actions before anything is typed, recent ones first, and nothing for nonsense', () => {
  expect(titles('')).toEqual(['Undo', 'Download bundle', 'Dark theme']);
  expect(titles('', ['table:bronze.orders', 'gone'])).toEqual([
    'orders',
    'Undo',
    'Download bundle',
    'Dark theme',
  ]);
  expect(titles('qqq')).toEqual([]);
});

it('remembers what was chosen, each once, the newest first', () => {
  expect(withRecent(['a', 'b'], 'b')).toEqual(['b', 'a']);
  expect(
    withRecent(
      Array.from({ length: 40 }, (_, n) => `${n}`),
      'x',
    ),
  ).toHaveLength(30);
});

it('rests on the way through many entries, and finds the best of all of them', () => {
  const many = Array.from({ length: 5000 }, (_, at) => action(`Show every table of domain ${at}`));
  const search = searchInParts([...many, action('Tables')], 'table', []);
  let rests = 0;
  let step = search.next();
  for (; !step.done; step = search.next()) rests += 1;
  expect(rests).toBeGreaterThan(3);
  expect(step.value[0]?.title).toBe('Tables');
});
