import { expect, test } from 'vitest';
import { declaredColumns, kindOf } from '#ui/panels/inspector/node-facts.ts';
import { filesNode, sinkNode, tableNode } from '../../support/build-pipeline.ts';

test.each([
  [tableNode('bronze.orders', 'source.orders'), 'Streaming table'],
  [tableNode('gold.daily', 'bronze.orders', { kind: 'materialized-view' }), 'Materialized view'],
  [sinkNode('alerts', 'bronze.orders'), 'Sink (delta)'],
  [filesNode('orders'), 'Cloud files'],
])('%# is told as it is called', (node, words) => {
  expect(kindOf(node)).toBe(words);
});

test('nested types are written as DDL writes them', () => {
  const inner = { type: 'array', elementType: 'string', containsNull: true } as const;
  const fields = [{ name: 'tags', type: inner, nullable: true, metadata: {} }];
  expect(declaredColumns({ type: 'struct', fields })).toEqual([
    { name: 'tags', type: 'array<string>' },
  ]);
});
