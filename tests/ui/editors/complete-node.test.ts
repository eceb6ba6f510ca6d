import { expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import { completeNode } from '#ui/editors/node-language/complete-node.ts';
import { hoverNode } from '#ui/editors/node-language/hover-node.ts';
import { nodeAt, placesNaming } from '#ui/editors/node-language/node-at.ts';
import { filesNode, pipelineOf, tableNode } from '../../support/build-pipeline.ts';

const field = (name: string) => ({ name, type: 'string', nullable: true, metadata: {} });
const schema = { type: 'struct' as const, fields: [field('order_id'), field('amount')] };
const pipeline = pipelineOf([
  filesNode('orders', { schema }),
  tableNode('bronze.orders', 'source.orders'),
  tableNode('silver.orders', 'bronze.orders', {
    flows: { orders: { from: 'bronze.orders', lookups: { o: { from: 'source.orders' } } } },
  }),
]);
const node = pipeline.nodes['silver.orders' as NodeId];

/** The text with `|` where the caret is. */
function caretIn(marked: string) {
  const offset = marked.indexOf('|');
  return { at: { text: marked.replace('|', ''), pipeline, node }, offset };
}

function labelsAt(marked: string): readonly string[] {
  const { at, offset } = caretIn(marked);
  return completeNode(at, offset).map(({ label }) => label);
}

test('keys that are not there yet are offered', () => {
  const labels = labelsAt('type: table\nname: orders\nlayer: silver\ncl|\n');
  expect(labels).toContain('clusterColumns');
  expect(labels).not.toContain('layer');
});

test('keys of an object inside are its own', () => {
  const labels = labelsAt('type: table\nname: orders\nquarantine:\n  |\n');
  expect(labels).toContain('mode');
  expect(labels).not.toContain('layer');
});

test.each([
  ['type: table\nname: orders\nlayer: |\n', ['bronze', 'silver', 'gold']],
  ['type: table\nname: orders\nclusterAuto: |\n', ['true', 'false']],
])('the values of %j are offered', (text, values) => {
  expect(labelsAt(text)).toEqual(values);
});

test('nodes are offered where one is read, and not the node itself', () => {
  const labels = labelsAt('type: table\nname: orders\nflows:\n  orders:\n    from: |\n');
  expect(labels).toEqual(['bronze.orders', 'source.orders']);
});

test('columns are offered for keys', () => {
  const text = 'type: table\nname: orders\nchangeCapture:\n  keys: [|]\n';
  expect(labelsAt(text)).toEqual(['order_id', 'amount']);
});

test('reader options are offered by what is read', () => {
  const files = pipeline.nodes['source.orders' as NodeId];
  const text = 'type: cloud-files\nname: orders\noptions:\n  \n';
  const offered = completeNode({ text, pipeline, node: files }, text.length - 1);
  expect(offered.map(({ label }) => label)).toContain('cloudFiles.schemaHints');
});

test('help says what a key means', () => {
  const { at, offset } = caretIn('type: table\nname: orders\nclus|terAuto: true\n');
  expect(hoverNode(at, offset).join(' ')).toContain('Lets the platform choose');
});

test('a name leads to the node, and from there to all that read it', () => {
  const { at, offset } = caretIn(
    'type: table\nname: orders\nflows:\n  a:\n    from: bronze.or|ders\n',
  );
  expect(nodeAt(at, offset)?.id).toBe('bronze.orders');
  const places = placesNaming(pipeline, 'source.orders' as NodeId);
  expect(places.map((place) => `${place.node} ${place.field.join('.')}`)).toEqual([
    'source.orders name',
    'bronze.orders flows.orders.from',
    'silver.orders flows.orders.lookups.o.from',
  ]);
});
