/** The overview tells what the model knows, and nothing that it does not. */
import { expect, test } from 'vitest';
import type { NodeId, NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { declaredColumns, factsOf, kindOf } from '#ui/panels/inspector/node-facts.ts';

const pipeline: Pipeline = {
  ...emptyPipeline,
  environments: ['dev', 'prd'],
  variables: { schema: { dev: 'bronze_dev', prd: 'bronze' } },
};

const table: NodeOf<'table'> = {
  id: 'bronze.orders' as NodeId,
  type: 'table',
  name: 'orders',
  fields: {
    layer: 'bronze',
    kind: 'streaming-table',
    database: '{schema}',
    group: 'A1',
    flowId: 'bronze_1',
    flows: {},
  },
};

const factsIn = (node: NodeOf<'table'>, group: string) =>
  factsOf(node, pipeline).find(({ title }) => title === group)?.facts ?? [];

test('a database that differs is shown for each environment', () => {
  expect(factsIn(table, 'Identity')).toContainEqual({
    title: 'Database',
    lines: ['dev: bronze_dev', 'prd: bronze'],
    isCode: true,
  });
});

test('a table without change capture has no such group', () => {
  const titles = factsOf(table, pipeline).map(({ title }) => title);
  expect(titles).toEqual(['Identity']);
  expect(kindOf(table)).toBe('Streaming table');
});

test('change capture is told with its keys', () => {
  const changeCapture = { keys: ['id'], sequenceBy: 'ts', scdType: '2' } as const;
  const captured = { ...table, fields: { ...table.fields, changeCapture } };
  expect(factsIn(captured, 'AUTO CDC')).toContainEqual({
    title: 'Keys',
    lines: ['id'],
    isCode: true,
  });
});

test('nested types are written as DDL writes them', () => {
  const inner = { type: 'array', elementType: 'string', containsNull: true } as const;
  const fields = [{ name: 'tags', type: inner, nullable: true, metadata: {} }];
  expect(declaredColumns({ type: 'struct', fields })).toEqual([
    { name: 'tags', type: 'array<string>' },
  ]);
});
