import { describe, expect, it } from 'vitest';
import { graphFormats } from '#core/graph-formats/index.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { cyclesOf } from '#core/model/cycles.ts';
import { edgesFrom, edgesOf, fieldOfLink, nodesOf } from '#core/model/graph.ts';
import { linksOf } from '#core/model/links.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';
import { readOrderOf } from '#core/model/read-order.ts';
import { noMissingNodes } from '#core/rules/graph/no-missing-nodes.ts';
import { pipelineOf, tableNode } from '../../support/build-pipeline.ts';
import { findingsOf } from '../../support/rule-test.ts';

const flow = {
  from: 'silver.orders',
  lookups: { c: { from: 'silver.customers' }, p: { from: 'silver.products' } },
  query: 'SELECT * FROM orders JOIN c USING (customer_id) JOIN p USING (product_id)',
};
const pipeline = pipelineOf([
  tableNode('gold.sales', '', { flows: { sales: flow } }),
  tableNode('silver.orders', '', { flows: {} }),
  tableNode('silver.customers', '', { flows: {} }),
]);

describe('lookups', () => {
  it('are links of their own kind, and know their field', () => {
    expect(edgesOf(pipeline).map(({ from, kind }) => [from, kind])).toEqual([
      ['silver.orders', 'reads'],
      ['silver.customers', 'lookup'],
      ['silver.products', 'lookup'],
    ]);
    expect(edgesOf(pipeline).map(fieldOfLink)).toEqual([
      ['flows', 'sales', 'from'],
      ['flows', 'sales', 'lookups', 'c', 'from'],
      ['flows', 'sales', 'lookups', 'p', 'from'],
    ]);
    expect(edgesFrom(pipeline).get('silver.customers' as NodeId)).toHaveLength(1);
  });

  it('count for links, order and layout', () => {
    expect([...linksOf(pipeline).sources]).toEqual([2, 1]);
    const order = readOrderOf(pipeline).order.map(({ id }) => id);
    expect(order.indexOf('gold.sales' as NodeId)).toBe(2);
    const sameBand = pipelineOf([
      tableNode('silver.a', '', {
        flows: { a: { from: 'bronze.x', lookups: { b: { from: 'silver.b' } } } },
      }),
      tableNode('silver.b', '', { flows: {} }),
    ]);
    const places = layOut(sameBand);
    const [a, b] = nodesOf(sameBand).map(({ id }) => places[id]?.x ?? 0);
    expect(a).toBeGreaterThan(b ?? 0);
  });

  it('close loops', () => {
    const loop = pipelineOf([
      tableNode('silver.a', '', {
        flows: { a: { from: 'bronze.x', lookups: { b: { from: 'silver.b' } } } },
      }),
      tableNode('silver.b', 'silver.a'),
    ]);
    expect(cyclesOf(loop)).toHaveLength(1);
  });

  it('are reported where they read nothing', () => {
    const [finding] = findingsOf(noMissingNodes, pipeline);
    expect(finding?.message).toContain('silver.products');
    expect(finding?.at.ref?.field).toEqual(['flows', 'sales', 'lookups', 'p', 'from']);
  });

  it('are drawn dashed, and named in JSON', () => {
    const texts = new Map(graphFormats.map((format) => [format.id, format.write(pipeline)]));
    expect(texts.get('mermaid')).toContain('-.->');
    expect(texts.get('dot')).toContain('[style=dashed, tooltip="sales"]');
    expect(texts.get('json')).toContain('"lookup": "c"');
  });

  it('have their name as alias, and the main input that of its node or its own', () => {
    const aliases = queryInputsOf(pipeline, flow).map(({ alias }) => alias);
    expect(aliases).toEqual(['orders', 'c', 'p']);
    const [renamed] = queryInputsOf(pipeline, { ...flow, alias: 'o' });
    expect(renamed?.alias).toBe('o');
    expect(queryInputsOf(pipeline, flow).map(({ mode }) => mode)).toEqual([
      undefined,
      'batch',
      'batch',
    ]);
  });
});
