import { uniqueTables } from '#core/rules/naming/unique-tables.ts';
import { pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(uniqueTables, {
  accepts: {
    'sinks that add to one table': pipelineOf([
      sinkNode('a', 'bronze.orders', { options: { tableName: 'lake.out.orders' } }),
      sinkNode('b', 'bronze.orders', { options: { tableName: 'lake.out.orders' } }),
    ]),
    'one name in two schemas': pipelineOf([
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders'),
    ]),
    'one name in two pipelines without a schema': pipelineOf([
      tableNode('bronze.orders', 'source.orders', { database: undefined }),
      tableNode('silver.orders', 'bronze.orders', { database: undefined }),
    ]),
  },
  reports: {
    'two tables whose names differ in letter case': [
      pipelineOf([
        tableNode('bronze.orders', 'source.orders'),
        tableNode('silver.ORDERS', 'bronze.orders', { database: 'Main.bronze' }),
      ]),
      'Main.bronze.ORDERS is written by both bronze.orders and silver.ORDERS in dev.',
    ],
    'tables that meet in some environments': [
      pipelineOf(
        [
          tableNode('bronze.orders', 'source.orders', { database: '{bronze}' }),
          tableNode('silver.orders', 'bronze.orders', { database: '{silver}' }),
        ],
        {
          environments: ['dev', 'stg', 'prd'],
          variables: {
            bronze: { dev: 'lake.all', stg: 'lake.all', prd: 'lake.bronze' },
            silver: { dev: 'lake.all', stg: 'lake.all', prd: 'lake.silver' },
          },
        },
      ),
      'lake.all.orders is written by both bronze.orders and silver.orders in dev and stg.',
    ],
    'tables without a schema in one pipeline': [
      pipelineOf([
        tableNode('bronze.a', 'source.a', { database: undefined }),
        { ...tableNode('bronze.b', 'source.b', { database: undefined }), name: 'a' },
      ]),
      'a is written by two that are called bronze.a in dev.',
    ],
    'a quarantine, named by default, and a sink': [
      pipelineOf([
        tableNode('bronze.orders', 'source.orders', { quarantine: { mode: 'table' } }),
        tableNode('bronze.orders_quarantine', 'source.orders'),
        tableNode('silver.orders', 'bronze.orders', { database: undefined }),
        sinkNode('copy', 'bronze.orders', { layer: 'silver', options: { tableName: 'Orders' } }),
        tableNode('bronze.stock', 'source.stock'),
        sinkNode('full', 'bronze.orders', { options: { tableName: 'Main.Bronze.stock' } }),
      ]),
      'main.bronze.orders_quarantine is written by both the quarantine of bronze.orders and bronze.orders_quarantine in dev.',
      'Orders is written by both silver.orders and sink.copy in dev.',
      'Main.Bronze.stock is written by both bronze.stock and sink.full in dev.',
    ],
  },
});
