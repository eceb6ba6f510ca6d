import { expect, it } from 'vitest';
import { filesNode, sinkNode, tableNode } from '../../support/build-pipeline.ts';
import { documentOf, flowsIn, idOf, run } from './run-command.ts';

const source = filesNode('orders');
const bronze = tableNode('bronze.orders', source.id);
const silver = tableNode('silver.orders', bronze.id, { flows: {} });
const view = tableNode('silver.daily', bronze.id, { kind: 'materialized-view' });
const joined = tableNode('gold.joined', bronze.id, {
  flows: { joined: { from: bronze.id, query: 'SELECT * FROM orders' } },
});
const document = documentOf(source, bronze, silver, view, joined, sinkNode('alerts', bronze.id));

const connect = (from: string, to: string, flow?: string) => ({
  name: 'connect' as const,
  from: idOf(from),
  to: idOf(to),
  ...(flow !== undefined && { flow }),
});
const disconnect = (from: string, to: string) => ({
  name: 'disconnect' as const,
  from: idOf(from),
  to: idOf(to),
});

it('names the first flow after its table, and the next after what it brings too', () => {
  const linked = run(document, connect(bronze.id, silver.id), connect(source.id, silver.id));
  expect(flowsIn(linked, silver.id)).toEqual({
    orders: { from: 'bronze.orders' },
    orders_orders: { from: 'source.orders' },
  });
});

it('reads a materialized view in batch, unless the reader is one itself', () => {
  const linked = run(document, connect(view.id, silver.id));
  expect(flowsIn(linked, silver.id).orders).toEqual({ from: view.id, mode: 'batch' });
});

it('links two nodes once', () => {
  expect(run(document, connect(source.id, bronze.id))).toBe(document);
});

it('lets nothing read a sink’s place and no source read', () => {
  expect(run(document, connect(bronze.id, source.id))).toBe(document);
  expect(run(document, connect('bronze.gone', silver.id))).toBe(document);
});

it('adds what a query can look up under a name that is free', () => {
  const linked = run(document, connect(source.id, joined.id), connect(silver.id, joined.id));
  expect(flowsIn(linked, joined.id).joined?.lookups).toEqual({
    orders_2: { from: 'source.orders' },
    orders_3: { from: 'silver.orders' },
  });
});

it('takes away the flows that read a node, and leaves the others', () => {
  const both = run(document, connect(bronze.id, silver.id), connect(view.id, silver.id));
  expect(flowsIn(run(both, disconnect(bronze.id, silver.id)), silver.id)).toEqual({
    orders_daily: { from: view.id, mode: 'batch' },
  });
});

it('lets a query go on from its first lookup when what it started from is unlinked', () => {
  const linked = run(document, connect(view.id, joined.id), disconnect(bronze.id, joined.id));
  expect(flowsIn(linked, joined.id)).toEqual({
    joined: { from: view.id, alias: 'daily', mode: 'batch', query: 'SELECT * FROM orders' },
  });
});

it('puts a table between two, and keeps the names that queries know', () => {
  const between = tableNode('silver.clean', '', { flows: {} });
  const inserted = run(document, {
    name: 'insert-on-link',
    node: between,
    places: { [between.id]: { x: 1, y: 2 } },
    from: bronze.id,
    to: joined.id,
  });
  expect(flowsIn(inserted, between.id)).toEqual({ clean: { from: bronze.id } });
  expect(flowsIn(inserted, joined.id).joined).toMatchObject({ from: between.id, alias: 'orders' });
  expect(inserted.layout[between.id]).toEqual({ x: 1, y: 2 });
  expect(between.fields.flows).toEqual({});
});

it('inserts nothing where there is no link', () => {
  const between = tableNode('silver.clean', '', { flows: {} });
  const command = { name: 'insert-on-link' as const, node: between, places: {} };
  expect(run(document, { ...command, from: source.id, to: joined.id })).toBe(document);
});

it('moves tables and sinks to another layer, with their places', () => {
  const ids = [bronze.id, idOf('sink.alerts'), source.id];
  const moved = run(document, {
    name: 'set-layer',
    ids,
    layer: 'gold',
    places: { [bronze.id]: { x: 5, y: 6 } },
  });
  expect(moved.pipeline.nodes[bronze.id]?.fields).toMatchObject({ layer: 'gold' });
  expect(moved.pipeline.nodes[idOf('sink.alerts')]?.fields).toMatchObject({ layer: 'gold' });
  expect(moved.pipeline.nodes[source.id]).toBe(source);
  expect(moved.layout).toEqual({ [bronze.id]: { x: 5, y: 6 } });
});

it('adds nodes in one step, and none over another', () => {
  const other = tableNode('bronze.orders', 'source.else');
  const added = run(document, {
    name: 'add-nodes',
    nodes: [other, tableNode('gold.totals', silver.id)],
    places: { [idOf('gold.totals')]: { x: 0, y: 0 }, [idOf('gold.nowhere')]: { x: 9, y: 9 } },
  });
  expect(added.pipeline.nodes[bronze.id]).toBe(bronze);
  expect(added.pipeline.nodes[idOf('gold.totals')]?.name).toBe('totals');
  expect(Object.keys(added.layout)).toEqual(['gold.totals']);
});

it('removes several nodes in one step; their readers go on naming them', () => {
  const removed = run(document, { name: 'remove-nodes', ids: [bronze.id, source.id] });
  expect(Object.keys(removed.pipeline.nodes)).not.toContain(bronze.id);
  expect(Object.keys(removed.pipeline.nodes)).not.toContain(source.id);
  expect(flowsIn(removed, view.id)).toEqual({ daily: { from: bronze.id } });
});
