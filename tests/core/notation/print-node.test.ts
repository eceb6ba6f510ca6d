/** What the text of a node looks like, and what of a user's text survives a change of the node. */
import { describe, expect, test } from 'vitest';
import type { NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import { authoredText, printNode } from '#core/notation/print-node.ts';
import { readNodes } from '#core/notation/read-nodes.ts';
import { filesNode, tableNode } from '../../support/build-pipeline.ts';

const orders = tableNode('silver.orders', 'bronze.orders', {
  database: '{catalog}.silver',
  comment: 'Orders, cleaned.\nOne row an order.\n',
  properties: { 'delta.appendOnly': 'false' },
  flows: { orders: { from: 'bronze.orders', where: ['amount > 0', "status <> 'x: y'"] } },
  expectations: [{ name: 'positive', constraint: 'amount > 0', action: 'drop' }],
});

const written = `# Orders of the shop
type:   table      # what it is
name: 'orders'

layer: silver
owner: sales team
group: A1
flowId: silver_orders
database: "main.silver"  # Unity Catalog
flows:
    orders:
        # the raw ones
        from: bronze.orders
        where: [ 'amount > 0', "status <> 1" ] # good rows
        colour: red
sourceSystem: erp
`;

function readOne(text: string): PipelineNode {
  const { nodes, findings } = readNodes(text);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const [node] = nodes;
  if (!node) throw new Error('The text holds no node.');
  return node;
}

function table(text: string): NodeOf<'table'> {
  const node = readOne(text);
  if (node.type !== 'table') throw new Error('The text holds no table.');
  return node;
}

function changed(fields: Partial<NodeOf<'table'>['fields']>): NodeOf<'table'> {
  const node = table(written);
  return { ...node, fields: { ...node.fields, ...fields } };
}

/** Lines that one text has and the other lacks, as a diff shows them. */
function differences(before: string, after: string): readonly string[] {
  const old = before.split('\n');
  const now = after.split('\n');
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `- ${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+ ${line}`),
  ];
}

test('a table reads like a config someone wrote', () => {
  expect(printNode(orders)).toMatchInlineSnapshot(`
    "id: silver.orders
    type: table
    name: orders
    layer: silver
    kind: streaming-table
    database: "{catalog}.silver"
    group: A1
    flowId: silver_orders
    sourceSystem: erp
    comment: |
      Orders, cleaned.
      One row an order.
    properties:
      delta.appendOnly: "false"
    flows:
      orders:
        from: bronze.orders
        where:
          - amount > 0
          - "status <> 'x: y'"
    expectations:
      - name: positive
        constraint: amount > 0
        action: drop
    "
  `);
});

test('declared columns take one line each', () => {
  const node = filesNode('orders', {
    schema: {
      type: 'struct',
      fields: [
        { name: 'id', type: 'long', nullable: false, metadata: {} },
        { name: 'amount', type: 'decimal(10,2)', nullable: true, metadata: {} },
      ],
    },
  });
  expect(printNode(node)).toMatchInlineSnapshot(`
    "id: source.orders
    type: cloud-files
    name: orders
    path: /landing/orders
    options:
      cloudFiles.format: json
    schema:
      type: struct
      fields:
        - { name: id, type: long, nullable: false }
        - { name: amount, type: "decimal(10,2)" }
    "
  `);
});

describe('a text someone wrote', () => {
  test('stays to the byte while the node says the same', () => {
    expect(printNode(table(written), written)).toBe(written);
  });

  test('changes where a text changes, and keeps its quotes and comments', () => {
    const text = printNode(changed({ database: "ma'in.gold" }), written);
    expect(differences(written, text)).toMatchInlineSnapshot(`
      [
        "- database: "main.silver"  # Unity Catalog",
        "+ database: "ma'in.gold"  # Unity Catalog",
      ]
    `);
  });

  test('gets a key in its place by the schema, and loses it again', () => {
    const text = printNode(changed({ comment: 'Good orders' }), written);
    expect(differences(written, text)).toEqual(['+ comment: Good orders']);
    expect(text.split('\n').indexOf('comment: Good orders')).toBe(
      text.split('\n').indexOf('sourceSystem: erp') + 1,
    );
    expect(printNode(table(written), text)).toBe(written);
  });

  test('keeps keys the model does not know, in every depth', () => {
    const flows = { orders: { from: 'bronze.orders', mode: 'batch' as const } };
    const text = printNode(changed({ flows, sourceSystem: undefined }), written);
    expect(text).toContain('owner: sales team');
    expect(text).toContain('        colour: red');
    expect(text).toContain('        # the raw ones');
    expect(text).toContain('        mode: batch');
    expect(text).not.toContain('sourceSystem');
  });

  test('takes new elements into a list in brackets', () => {
    const where = ['amount > 0', 'id, name is not null', 'status <> 1'];
    const flows = { orders: { from: 'bronze.orders', where } };
    const text = printNode(changed({ flows }), written);
    expect(text).toContain(
      `        where: [ 'amount > 0', "id, name is not null", "status <> 1" ] # good rows`,
    );
  });

  test('keeps an anchor as long as what it names', () => {
    const anchored = printNode(orders).replace(
      /properties:\n {2}delta.appendOnly: .*\n/,
      'properties: &shared\n  delta.appendOnly: "false"\nquarantine:\n  mode: table\n  properties: *shared\n',
    );
    const node = table(anchored);
    expect(node.fields.quarantine?.properties).toEqual({ 'delta.appendOnly': 'false' });
    const renamed = printNode({ ...node, name: 'orders_2' }, anchored);
    expect(renamed).toBe(anchored.replace('name: orders', 'name: orders_2'));
    const own = { mode: 'table', properties: { a: 'b' } } as const;
    const apart = printNode({ ...node, fields: { ...node.fields, quarantine: own } }, anchored);
    expect(apart).toContain('properties: &shared');
    expect(table(apart).fields.properties).toEqual({ 'delta.appendOnly': 'false' });
    expect(table(apart).fields.quarantine?.properties).toEqual({ a: 'b' });
  });

  test('keeps Windows line ends', () => {
    const windows = written.replaceAll('\n', '\r\n');
    expect(printNode(table(windows), windows)).toBe(windows);
    const text = printNode(changed({ comment: 'Good', sourceSystem: undefined }), windows);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(table(text).fields.comment).toBe('Good');
  });

  test('is not kept when it says what we print', () => {
    expect(authoredText(printNode(orders), orders)).toBeUndefined();
    expect(authoredText(written, table(written))).toBe(written);
  });
});
