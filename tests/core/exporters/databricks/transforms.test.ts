/** Python transforms, and copies in files with a first one and without duplicates, as modules. */
import { describe, expect, test } from 'vitest';
import { databricks } from '#core/exporters/databricks/databricks.ts';
import { spark } from '#core/exporters/spark/spark.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { writeDesign } from '../../../support/write-design.ts';

const transform = { module: 'transforms.orders', function: 'clean', options: { region: 'eu' } };
const table = tableNode('bronze.orders', '', {
  flows: { orders: { from: 'source.orders', transform, where: ['id > 0'] } },
});

function textsOf(nodes: readonly PipelineNode[], language: 'python' | 'sql' = 'python') {
  const design = pipelineOf(nodes);
  const { files } = writeDesign(databricks, design, { language, schemas: 'there' });
  return Object.fromEntries(files.map(({ path, text }) => [path, text]));
}

describe('a Python transform', () => {
  test('is called before the filter, with its values', () => {
    const texts = textsOf([filesNode('orders'), table]);
    const module = texts['transformations/bronze/orders.py'] ?? '';
    expect(module).toContain('from transforms.orders import clean\n');
    expect(module).toMatch(/orders = clean\(orders, \{"region": "eu"\}\)\n.*\.where\("id > 0"\)/s);
    expect(texts['README.md']).toContain(
      '`transforms/orders.py`, with a function `clean(rows, options)`',
    );
  });

  test('gives rows, whatever type its function says it gives', () => {
    const last = tableNode('bronze.orders', '', {
      flows: { orders: { from: 'source.orders', transform } },
    });
    const module = textsOf([filesNode('orders'), last])['transformations/bronze/orders.py'];
    expect(module).toContain('    orders = clean(orders, {"region": "eu"})\n    return orders\n');
  });

  test('is told apart from rows of the same name', () => {
    const named = { ...transform, function: 'orders' };
    const same = tableNode('bronze.orders', '', {
      flows: { orders: { from: 'source.orders', transform: named } },
    });
    const module = textsOf([filesNode('orders'), same])['transformations/bronze/orders.py'];
    expect(module).toContain('from transforms.orders import orders as orders_function\n');
    expect(module).toContain('orders_function(orders, ');
  });

  test('leaves SQL to Python', () => {
    const texts = textsOf([filesNode('orders'), table], 'sql');
    expect(Object.keys(texts)).toContain('transformations/bronze/orders.py');
  });
});

describe('copies in files', () => {
  const nodes = [
    completeSource('snapshot-files', 'orders', { startingVersion: 20, duplicates: 'keys' }),
    tableNode('bronze.orders', 'source.orders', {
      snapshotCapture: { keys: ['id'], scdType: '2' },
    }),
  ];

  test('begin with the first, and have each key once', () => {
    const module = textsOf(nodes)['transformations/bronze/orders.py'];
    expect(module).toContain('if version >= (20 if latest is None else latest + 1):\n');
    expect(module).toContain('rows.dropDuplicates(["id"])');
  });

  test('do so in a query, where Spark compares none itself', () => {
    const choices = { version: '4.3', changes: 'computed' } as const;
    const { files } = writeDesign(spark, pipelineOf(nodes), choices);
    const text = files.map((file) => file.text).join('\n');
    expect(text).toContain('__copy >= 20');
    expect(text).toContain('PARTITION BY __copy, id ORDER BY');
  });
});
