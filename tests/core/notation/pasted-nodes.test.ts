/** What is pasted keeps what its user wrote, also where it gets another name. */
import { expect, it } from 'vitest';
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import { execute } from '#core/editing/execute.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { textOf } from '#core/notation/document-texts.ts';
import { printSamples, readPasted } from '#core/notation/pasted-nodes.ts';
import { emptyDocument } from '#store/workspace-store.ts';

const orders = `# Orders as the shops send them.
type: table
name: orders
layer: bronze # raw
flows:
  orders:
    from: source.orders
`;
const customers = 'type: table\nname: customers\nlayer: bronze\nflows: {}\n';

it('keeps the comments of each of several tables', () => {
  const { nodes, authored } = readPasted(`${orders}---\n${customers}`);
  expect(nodes.map(({ id }) => id)).toEqual(['bronze.orders', 'bronze.customers']);
  expect(authored['bronze.orders' as NodeId]).toBe(orders);
});

it('keeps them in a copy that gets another name, and takes them back with it', () => {
  const { nodes, authored } = readPasted(orders);
  const first = execute(emptyDocument, { name: 'add-nodes', nodes, places: {}, authored }).document;
  expect(textOf(first, 'bronze.orders' as NodeId)).toBe(orders);

  const copies = adoptNodes(first.pipeline, nodes);
  const [copy] = copies.nodes;
  const id = copy?.id ?? ('' as NodeId);
  expect(id).not.toBe('bronze.orders');
  const second = execute(first, {
    name: 'add-nodes',
    nodes: copies.nodes,
    places: {},
    authored: { [id]: orders },
  }).document;
  const text = textOf(second, id) ?? '';
  expect(text).toContain('# Orders as the shops send them.');
  expect(text).toContain('layer: bronze # raw');
  expect(text).toContain(`name: ${copy?.name}`);
});

it('finds none in a list, and none in what cannot be read', () => {
  expect(readPasted(`- ${customers.replaceAll('\n', '\n  ')}`).authored).toEqual({});
  expect(readPasted('hello: [world').authored).toEqual({});
});

it('carries sample rows of nodes in a part of its own', () => {
  const samples = { ['bronze.orders' as NodeId]: [{ id: 1, at: '2026-01-02', nested: { a: [] } }] };
  const pasted = readPasted(`${orders}---\n${printSamples(samples)}`);
  expect(pasted).toMatchObject({ samples, findings: [] });
  expect(pasted.nodes.map(({ id }) => id)).toEqual(['bronze.orders']);
  expect(pasted.authored['bronze.orders' as NodeId]).toBe(orders);
  expect(readPasted(orders).samples).toEqual({});
});

it('takes nothing for sample rows that has another shape', () => {
  const { samples, findings } = readPasted(`${orders}---\nsamples: none\n`);
  expect(samples).toEqual({});
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
});

it('puts sample rows on the canvas with their nodes, and takes them back', () => {
  const { nodes } = readPasted(orders);
  const samples = { ['bronze.orders' as NodeId]: [{ id: 1 }], ['gone' as NodeId]: [{ id: 2 }] };
  const { document } = execute(emptyDocument, { name: 'add-nodes', nodes, places: {}, samples });
  expect(document.pipeline.samples).toEqual({ 'bronze.orders': [{ id: 1 }] });
});
