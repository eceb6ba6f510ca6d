import { describe, expect, it } from 'vitest';
import { newNode } from '#core/model/new-node.ts';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';
import { pipelineOf, sinkNode, tableNode } from '../../support/build-pipeline.ts';

const types = Object.keys(nodeTypes) as NodeType[];

const pipeline = pipelineOf([
  tableNode('bronze.orders', '', { group: 'sales' }),
  tableNode('silver.orders', 'bronze.orders', { group: 'sales', flowId: 'silver_returns' }),
  sinkNode('new_sink', 'silver.orders'),
]);

const tableFrom = (
  of: Pipeline,
  around: Parameters<typeof newNode>[2],
): Pick<NodeOf<'table'>, 'id' | 'name' | 'fields'> => {
  const node = newNode(of, 'table', around);
  if (node.type !== 'table') throw new Error('newNode made another type than asked for');
  return node;
};

describe('newNode', () => {
  it.each(types)('makes a %s that fits its schema, with an id nothing has', (type) => {
    for (const of of [emptyPipeline, pipeline]) {
      const node = newNode(of, type);
      expect(node.type).toBe(type);
      expect(nodeTypes[type].fields.safeParse(node.fields).success).toBe(true);
      expect(Object.keys(of.nodes)).not.toContain(node.id);
    }
  });

  it('numbers what there is already', () => {
    let grown: Pipeline = emptyPipeline;
    const names: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const node = newNode(grown, 'kafka');
      names.push(node.name);
      grown = { ...grown, nodes: { ...grown.nodes, [node.id]: node } };
    }
    expect(names).toEqual(['new_topic', 'new_topic_2', 'new_topic_3']);
    expect(newNode(pipeline, 'sink').id).toBe('sink.new_sink_2');
  });

  it('calls a table as what stands beside it, and puts it into the same group', () => {
    const { id, name, fields } = tableFrom(pipeline, {
      near: 'silver.orders' as NodeId,
      layer: 'gold',
    });
    expect([id, name]).toEqual(['gold.orders', 'orders']);
    expect(fields).toMatchObject({ layer: 'gold', kind: 'materialized-view', group: 'sales' });
    expect(fields.sourceSystem).toBeUndefined();
  });

  it('takes the layer, schema and source system from its surroundings', () => {
    const { name, fields } = tableFrom(pipeline, { near: 'silver.orders' as NodeId });
    expect(name).toBe('orders_2');
    expect(fields).toMatchObject({
      layer: 'silver',
      kind: 'streaming-table',
      database: 'main.silver',
      sourceSystem: 'erp',
      flows: {},
    });
  });

  it('gives a data flow id that no other table has', () => {
    expect(tableFrom(pipeline, { layer: 'silver' }).fields.flowId).toBe('silver_new_table');
    const taken = pipelineOf([tableNode('bronze.a', '', { flowId: 'GOLD_new_table' })]);
    expect(tableFrom(taken, { layer: 'gold' }).fields.flowId).toBe('gold_new_table_2');
  });

  it('gives a temporary view no schema', () => {
    const { fields } = tableFrom(pipeline, { layer: 'silver', kind: 'temporary-view' });
    expect(fields.database).toBeUndefined();
  });
});
