/** The rows, filters and edits of the table view. */
import { describe, expect, it } from 'vitest';
import type { Command } from '#core/commands/index.ts';
import { markOf } from '#core/editing/acceptance.ts';
import { execute } from '#core/editing/execute.ts';
import { type Review, reviewProgress } from '#core/migration/review.ts';
import { edgesOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { nodesBetween } from '#ui/shared/tree-grid/use-choosing.ts';
import { chosenColumns, passes, tableColumns } from '#ui/views/table/table-columns.ts';
import { cellEdit, editCommand } from '#ui/views/table/table-edits.ts';
import { factsOfTables, type TableFacts } from '#ui/views/table/table-facts.ts';
import { type RowWish, rowsAsTsv, tableRows } from '#ui/views/table/table-rows.ts';
import { filesNode, pipelineOf, reads, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const pipeline = pipelineOf(
  [
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders', { group: 'shop', database: '{lake}.bronze' }),
    tableNode('bronze.items', 'source.orders', { group: 'shop' }),
    tableNode('bronze.clicks', '', { group: 'web', flows: {} }),
    tableNode('silver.orders', '', {
      group: 'shop',
      flows: reads('bronze.orders', 'bronze.items'),
      changeCapture: { keys: ['id'], sequenceBy: 'at', scdType: '2' },
    }),
    sinkNode('alerts', 'silver.orders'),
  ],
  { variables: { lake: { dev: 'lake_dev' } } },
);
const all = factsOfTables(pipeline, undefined, 'dev');
const factsOf = (id: string): TableFacts => {
  const found = all.find((facts) => facts.id === id);
  if (!found) throw new Error(`No ${id} in the test.`);
  return found;
};
const wish = (change: Partial<RowWish> = {}): RowWish => ({
  columns: tableColumns,
  found: undefined,
  filters: {},
  sort: undefined,
  closed: new Set(),
  selection: new Set(),
  ...change,
});
const shown = (change?: Partial<RowWish>): readonly string[] =>
  tableRows(all, wish(change)).map(({ name, level }) => `${'  '.repeat(level - 1)}${name}`);

describe('rows', () => {
  it('are layers, in them groups, and in those tables', () => {
    expect(shown()).toEqual([
      ...['Sources', '  Cloud files', '    orders'],
      ...['Bronze', '  shop', '    items', '    orders', '  web', '    clicks'],
      ...['Silver', '  shop', '    orders', 'Sinks', '  A1', '    alerts'],
    ]);
  });
  it('leave out what is closed, not found, or filtered away', () => {
    expect(shown({ closed: new Set(['bronze', 'silver/shop', 'sinks', 'sources']) })).toEqual([
      ...['Sources', 'Bronze', 'Silver', '  shop', 'Sinks'],
    ]);
    expect(shown({ found: new Set(['bronze.clicks' as NodeId]) })).toEqual([
      ...['Bronze', '  web', '    clicks'],
    ]);
    expect(shown({ filters: { type: 'cloud' } })).toEqual([
      'Sources',
      '  Cloud files',
      '    orders',
    ]);
    expect(shown({ filters: { name: 'nothing' } })).toEqual([]);
  });
  it('are sorted within their groups', () => {
    const sort = { column: 'sources', isDescending: true };
    expect(shown({ sort }).filter((row) => row.startsWith('    '))).toContain('    items');
    expect(shown({ sort: { column: 'name', isDescending: true } }).slice(4, 7)).toEqual([
      ...['  shop', '    orders', '    items'],
    ]);
  });
  it('know their place and whether they are selected', () => {
    const rows = tableRows(all, wish({ selection: new Set(['bronze.orders' as NodeId]) }));
    const row = rows.find(({ key }) => key === 'bronze.orders');
    expect(row).toMatchObject({ position: 2, siblings: 2, isSelected: true });
    expect(nodesBetween(rows, 5, 8)).toEqual(
      ['bronze.items', 'bronze.orders', 'bronze.clicks'].slice(0, 3),
    );
  });
  it('become lines for a spreadsheet', () => {
    const columns = chosenColumns(['sources', 'fullName'], false);
    expect(rowsAsTsv([factsOf('bronze.orders')], columns)).toBe(
      'Name\tSources\tFull name\norders\tsource.orders\tlake_dev.bronze.orders',
    );
  });
});

describe('the review', () => {
  const [daily, clicks, alerts] = ['bronze.orders', 'bronze.clicks', 'sink.alerts'].map(factsOf);
  const reviewed = (facts: TableFacts | undefined, review: Review, isUndecided = false) => ({
    ...(facts ?? factsOf('bronze.items')),
    ...{ review, isUndecided },
  });
  const some = [
    reviewed(daily, 'accepted', true),
    reviewed(clicks, 'changed'),
    reviewed(alerts, 'undecided', true),
    reviewed(undefined, 'open'),
  ];
  const column = tableColumns.find(({ id }) => id === 'review');

  it('has a word for each state, and hides no open decision', () => {
    expect(some.map((facts) => column?.text(facts))).toEqual([
      'Accepted, needs a decision',
      'Changed since accepted',
      'Needs a decision',
      'To review',
    ]);
  });
  it('counts what is accepted, in all and by heading', () => {
    expect(reviewProgress(some)).toBe('1 of 4 accepted, 1 changed since');
    expect(reviewProgress([])).toBe('');
    const headings = tableRows(some, wish()).flatMap((row) =>
      row.kind === 'heading' && row.level === 1 ? [`${row.name}: ${row.progress}`] : [],
    );
    expect(headings).toEqual([
      'Bronze: 1 of 3 accepted, 1 changed since',
      'Sinks: 0 of 1 accepted',
    ]);
  });
  it('counts no sources, which are looked at with their tables, but tells of those that changed', () => {
    const source = factsOf('source.orders');
    expect(source.review).toBe('with-readers');
    expect(column?.text(source)).toBe('With its tables');
    expect(reviewProgress([...some, source])).toBe('1 of 4 accepted, 1 changed since');
    expect(reviewProgress([...some, reviewed(source, 'changed')])).toBe(
      '1 of 4 accepted, 2 changed since',
    );
  });
  it('is sorted with what waits for somebody first', () => {
    const sort = { column: 'review', isDescending: false };
    const bronze = tableRows(some, wish({ sort })).flatMap((row) =>
      row.kind === 'table' && row.facts.band === 'bronze' ? [row.facts.review] : [],
    );
    expect(bronze).toEqual(['open', 'accepted', 'changed']);
  });
  it('has its column where something is under review', () => {
    const ids = (isReviewed: boolean) => chosenColumns(undefined, isReviewed).map(({ id }) => id);
    expect(ids(true)).toContain('review');
    expect(ids(false)).not.toContain('review');
    expect(chosenColumns(['review'], false).map(({ id }) => id)).toEqual(['name', 'review']);
  });
  it('follows what was accepted', () => {
    const node = pipeline.nodes['bronze.items' as NodeId];
    const accepted = node && { [node.id]: markOf(node), ['bronze.clicks' as NodeId]: 'other' };
    const byId = new Map(
      factsOfTables(pipeline, undefined, 'dev', accepted).map(({ id, review }) => [id, review]),
    );
    expect(byId.get('bronze.items' as NodeId)).toBe('accepted');
    expect(byId.get('bronze.clicks' as NodeId)).toBe('changed');
    expect(byId.get('bronze.orders' as NodeId)).toBe('open');
  });
});

describe('filters of columns', () => {
  const [, state, , , , expectations] = tableColumns;
  it.each([
    [state, 'bronze.clicks', 'needs', true],
    [state, 'bronze.orders', 'needs', false],
    [expectations, 'bronze.orders', '>0', false],
    [expectations, 'bronze.orders', '=0', true],
    [expectations, 'bronze.orders', '<= 2', true],
    [state, 'bronze.orders', '  ', true],
  ])('%o of %s by %s', (column, id, wanted, passing) => {
    if (!column) throw new Error('No such column.');
    expect(passes(column, factsOf(id), wanted)).toBe(passing);
  });
});

describe.each(tableColumns.map((column) => [column.title, column] as const))(
  'the column %s',
  (_, column) => {
    const idsOf = (change: Partial<RowWish>): readonly string[] =>
      tableRows(all, wish(change)).flatMap(({ key, kind }) => (kind === 'table' ? [key] : []));
    it('finds a table by what it says of it', () => {
      for (const facts of all) {
        expect(idsOf({ filters: { [column.id]: column.text(facts) } })).toContain(facts.id);
      }
    });
    it('sorts up and down, and loses no table', () => {
      const up = idsOf({ sort: { column: column.id, isDescending: false } });
      const down = idsOf({ sort: { column: column.id, isDescending: true } });
      expect(up.toSorted()).toEqual(all.map(({ id }) => id).toSorted());
      expect(down.toSorted()).toEqual(up.toSorted());
    });
  },
);

it('tells how rows come in, where they go, and where they are kept', () => {
  expect(factsOf('silver.orders')).toMatchObject({ load: 'AUTO CDC', feeds: ['sink.alerts'] });
  expect(factsOf('bronze.items')).toMatchObject({ load: 'Append', feeds: ['silver.orders'] });
  expect(factsOf('bronze.orders').database).toBe('lake_dev.bronze');
  expect(factsOf('source.orders')).toMatchObject({ load: '', tags: [] });
});

describe('edits', () => {
  const edited = (id: string, column: string, value: string) => {
    const command = editCommand(pipeline, factsOf(id), column, value) as Command;
    const output = { exporter: 'lakeflow' } as const;
    return execute({ pipeline, layout: {}, output }, command).document.pipeline;
  };
  const refusal = (id: string, column: string, text: string) =>
    cellEdit(pipeline, factsOf(id), column)?.refusal?.(text);

  it('rename, move to a layer, change kind, group, keys and comment', () => {
    const id = 'silver.orders' as NodeId;
    expect(edited(id, 'name', ' sales ').nodes[id]?.name).toBe('sales');
    expect(edited(id, 'layer', 'gold').nodes[id]?.fields).toMatchObject({ layer: 'gold' });
    expect(edited(id, 'type', 'materialized-view').nodes[id]?.fields).toMatchObject({
      kind: 'materialized-view',
    });
    expect(edited(id, 'group', 'web').nodes[id]?.fields).toMatchObject({ group: 'web' });
    expect(edited(id, 'keys', 'id, shop_id').nodes[id]?.fields).toMatchObject({
      changeCapture: { keys: ['id', 'shop_id'] },
    });
    expect(edited(id, 'comment', '').nodes[id]?.fields).not.toHaveProperty('comment');
  });
  it('set tags, each once, and take the key away with the last', () => {
    const id = 'bronze.items' as NodeId;
    const tagged = edited(id, 'tags', ' daily, critical,daily,');
    expect(tagged.nodes[id]?.fields).toMatchObject({ tags: ['daily', 'critical'] });
    const [facts] = factsOfTables(tagged, undefined, 'dev').filter((one) => one.id === id);
    if (!facts) throw new Error('No such table.');
    expect(cellEdit(tagged, facts, 'tags')).toMatchObject({
      value: 'daily, critical',
      suggestions: ['critical', 'daily'],
    });
    expect(editCommand(tagged, facts, 'tags', ' ')).toEqual({
      ...{ name: 'set-field', id, field: ['tags'] },
    });
  });
  it('set the SCD type of changes, and the schema', () => {
    const id = 'silver.orders' as NodeId;
    expect(edited(id, 'scd', '1').nodes[id]?.fields).toMatchObject({
      changeCapture: { scdType: '1' },
    });
    expect(cellEdit(pipeline, factsOf('bronze.items'), 'scd')).toBeUndefined();
    expect(cellEdit(pipeline, factsOf('bronze.orders'), 'database')?.value).toBe('{lake}.bronze');
    expect(edited(id, 'database', '{lake}.silver').nodes[id]?.fields).toMatchObject({
      database: '{lake}.silver',
    });
  });
  it('say what a table reads, as one step', () => {
    const changed = edited('silver.orders', 'sources', 'BRONZE.items, bronze.clicks');
    const read = edgesOf(changed).filter(({ to }) => to === 'silver.orders');
    expect(read.map(({ from }) => from)).toEqual(['bronze.items', 'bronze.clicks']);
  });
  it('refuse what cannot be, with the reason', () => {
    expect(refusal('bronze.clicks', 'name', 'items')).toContain('already has a table called items');
    expect(refusal('bronze.orders', 'sources', 'source.ordrs')).toContain(
      'Did you mean source.orders',
    );
    expect(refusal('bronze.orders', 'sources', 'silver.orders')).toContain('loop');
    expect(refusal('silver.orders', 'keys', ' , ')).toContain('at least one column');
    expect(refusal('silver.orders', 'sources', 'bronze.orders')).toBeUndefined();
  });
  it('are offered only where there is something to edit', () => {
    expect(cellEdit(pipeline, factsOf('source.orders'), 'type')).toBeUndefined();
    expect(cellEdit(pipeline, factsOf('bronze.orders'), 'keys')).toBeUndefined();
    expect(cellEdit(pipeline, factsOf('bronze.orders'), 'state')).toBeUndefined();
  });
});
