/** The rows of the migration view: grouped, sorted, filtered, and where N leads. */
import { describe, expect, it } from 'vitest';
import type { Checked } from '#core/compiler.ts';
import { markOf } from '#core/editing/acceptance.ts';
import { countStatuses, noCounts } from '#core/ledger/status-counts.ts';
import { migrationEntries } from '#core/migration/migration-entries.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { nodesBetween } from '#ui/shared/tree-grid/use-choosing.ts';
import {
  countStates,
  migrationGroups,
  migrationRows,
  nextUndecided,
  searched,
} from '#ui/views/migration/migration-rows.ts';
import type { MigrationWish } from '#ui/views/migration/migration-store.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const ids = ['bronze.orders', 'bronze.items', 'silver.orders', 'gold.daily'] as NodeId[];
const [orders, items, sales, daily] = ids as [NodeId, NodeId, NodeId, NodeId];
const pipeline = pipelineOf([
  filesNode('orders'),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('bronze.items', 'source.orders'),
  tableNode('silver.orders', 'bronze.orders'),
  tableNode('gold.daily', 'silver.orders'),
]);
const some = (counts: Partial<ReturnType<typeof noCounts>>) => ({ ...noCounts(), ...counts });
const checked: Checked = {
  problems: [],
  ledger: countStatuses([]),
  ledgerByNode: {
    [orders]: some({ total: 5, copied: 4, dropped: 1 }),
    [items]: some({ total: 3, copied: 2, needsDecision: 1 }),
    [sales]: some({ total: 4, renamed: 4 }),
  },
  declaredIn: { [orders]: 'a.json', [items]: 'b.json', [sales]: 'a.json' },
  files: [],
  legacyFiles: [{ path: 'c.json', kind: 'unknown', records: 0, used: false }],
};
const node = pipeline.nodes[orders];
const accepted = node && { [orders]: markOf(node) };
const all = migrationEntries({ pipeline, checked, accepted, environment: 'dev' });
const plain: MigrationWish = {
  ...{ grouping: 'layer', states: new Set(), sort: undefined, closed: new Set() },
};
const rowsOf = (wish: Partial<MigrationWish> = {}, selection: readonly NodeId[] = []) => {
  const groups = migrationGroups(all, { ...plain, ...wish });
  return migrationRows(groups, wish.closed ?? plain.closed, new Set(selection));
};
const shown = (wish: Partial<MigrationWish> = {}) =>
  rowsOf(wish).map(({ level, name }) => `${'  '.repeat(level - 1)}${name}`);

describe('rows', () => {
  it('stand in layers, and what no table was made of comes last', () => {
    expect(shown()).toEqual([
      ...['Bronze', '  items', '  orders', 'Silver', '  orders', 'Gold', '  daily'],
      ...['Without a table', '  c.json'],
    ]);
  });
  it('stand in legacy files, and what was made here comes last', () => {
    expect(shown({ grouping: 'file' })).toEqual([
      ...['a.json', '  orders', '  orders', 'b.json', '  items', 'c.json', '  c.json'],
      ...['Made here', '  daily'],
    ]);
  });
  it('are sorted within their groups', () => {
    const sort = { column: 'copied', isDescending: true };
    expect(shown({ sort }).slice(0, 3)).toEqual(['Bronze', '  orders', '  items']);
    const byName = { column: 'name', isDescending: true };
    expect(shown({ sort: byName }).slice(0, 3)).toEqual(['Bronze', '  orders', '  items']);
  });
  it('are those of the chosen states', () => {
    expect(shown({ states: new Set(['undecided', 'lost']) })).toEqual([
      ...['Bronze', '  items', 'Without a table', '  c.json'],
    ]);
    expect(countStates(all)).toEqual({ noted: 1, undecided: 1, converted: 1, none: 1, lost: 1 });
  });
  it('leave out what is in a closed group, which still stands for its tables', () => {
    const closed = new Set(['bronze']);
    expect(shown({ closed }).slice(0, 2)).toEqual(['Bronze', 'Silver']);
    const [bronze] = rowsOf({ closed });
    expect(bronze).toMatchObject({ isOpen: false, nodes: [items, orders] });
  });
  it('know their place and whether they are selected', () => {
    const rows = rowsOf({}, [orders]);
    expect(rows[2]).toMatchObject({ position: 2, siblings: 2, isSelected: true });
    expect(rows[1]).toMatchObject({ isSelected: false });
    expect(nodesBetween(rows, 4, 1)).toEqual([items, orders, sales]);
    expect(nodesBetween(rows, 8, 8)).toEqual([]);
  });
});

it('groups add up what became of their keys, and how far their review is', () => {
  const [bronze] = migrationGroups(all, plain);
  expect(bronze?.counts).toMatchObject({ copied: 6, needsDecision: 1, dropped: 1 });
  expect(bronze?.reviews).toEqual({ accepted: 1, total: 2, changed: 0 });
});

it('a search finds tables by selector, and what is left by its words', () => {
  const found = new Set([daily]);
  expect(searched(all, { text: 'daily', found }).map(({ name }) => name)).toEqual(['daily']);
  expect(searched(all, { text: 'c.JSON', found: new Set() }).map(({ name }) => name)).toEqual([
    'c.json',
  ]);
  expect(searched(all, { text: '', found: undefined })).toBe(all);
});

it('the next that needs a decision is found in closed groups as well, and around', () => {
  const groups = migrationGroups(all, plain);
  const first = { group: 'bronze', key: items };
  expect(nextUndecided(groups, undefined)).toMatchObject(first);
  expect(nextUndecided(groups, daily)).toMatchObject(first);
  expect(nextUndecided(groups, items)).toMatchObject(first);
  expect(nextUndecided(migrationGroups([], plain), undefined)).toBeUndefined();
});
