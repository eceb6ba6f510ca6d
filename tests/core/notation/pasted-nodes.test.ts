/** What is pasted keeps what its user wrote, also where it gets another name. */
import { expect, it } from 'vitest';
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import { execute } from '#core/editing/execute.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { textOf } from '#core/notation/document-texts.ts';
import { readPasted } from '#core/notation/pasted-nodes.ts';
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
