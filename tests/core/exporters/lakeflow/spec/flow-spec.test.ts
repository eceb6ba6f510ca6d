/** Flow specs: several flows into one table, staging before a merge, and views on views. */
import { expect, test } from 'vitest';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const flows = {
  orders: { from: 'source.orders' },
  orders_eu: { from: 'source.orders_eu' },
};
const sources = [filesNode('orders'), filesNode('orders_eu')];

test('append flows feed the table by its full name', () => {
  const table = tableNode('bronze.orders', '', { flows });
  const written = writePipeline(pipelineOf([...sources, table]));
  const json = written.json(spec);
  expect(json).toMatchObject({
    dataFlowType: 'flow',
    flowGroups: [
      {
        flowGroupId: 'main',
        flows: {
          f_orders: {
            enabled: true,
            flowType: 'append_view',
            flowDetails: { targetTable: 'main.bronze.orders', sourceView: 'v_orders' },
            views: { v_orders: { mode: 'stream', sourceType: 'cloudFiles' } },
          },
          f_orders_eu: { flowDetails: { sourceView: 'v_orders_eu' } },
        },
      },
    ],
  });
  expect(json).not.toHaveProperty('sourceSystem');
  expect(json.flowGroups).not.toHaveProperty('0.stagingTables');
});

test('with change capture they feed a staging table that is merged', () => {
  const table = tableNode('bronze.orders', '', {
    flows,
    changeCapture: { keys: ['id'], sequenceBy: 'ts', scdType: '2' },
  });
  const written = writePipeline(pipelineOf([...sources, table]));
  expect(written.json(spec)).toMatchObject({
    cdcSettings: { keys: ['id'], sequence_by: 'ts', scd_type: '2' },
    flowGroups: [
      {
        stagingTables: { orders_append: { type: 'ST' } },
        flows: {
          f_orders: { flowType: 'append_view', flowDetails: { targetTable: 'orders_append' } },
          f_orders_eu: { flowType: 'append_view', flowDetails: { targetTable: 'orders_append' } },
          f_merge_orders: {
            flowType: 'merge',
            flowDetails: { targetTable: 'main.bronze.orders', sourceView: 'orders_append' },
          },
        },
      },
    ],
  });
});

test('a column that orders changes stands in every view of the staging table', () => {
  const table = tableNode('bronze.orders', '', {
    flows,
    changeCapture: { keys: ['id'], sequenceBy: 'struct(ts, n)', scdType: '1' },
  });
  const written = writePipeline(pipelineOf([...sources, table]));
  const text = written.texts[spec] ?? '';
  expect(text.match(/struct\(ts, n\) as __sequence_by/g)).toHaveLength(2);
});

test('flows share the schema file of the table where their columns are the same', () => {
  const schemaOf = (name: string) => ({
    type: 'struct' as const,
    fields: [{ name, type: 'string', nullable: true, metadata: {} }],
  });
  const table = tableNode('bronze.orders', '', {
    flows: { ...flows, other: { from: 'source.other' } },
  });
  const written = writePipeline(
    pipelineOf([
      filesNode('orders', { schema: schemaOf('id') }),
      filesNode('orders_eu', { schema: schemaOf('id') }),
      filesNode('other', { schema: schemaOf('key') }),
      table,
    ]),
  );
  const schemas = Object.keys(written.texts).filter((path) => path.includes('/schemas/'));
  expect(schemas.map((path) => path.split('/').at(-1))).toEqual([
    'orders_schema.json',
    'other_schema.json',
  ]);
  const text = written.texts[spec] ?? '';
  expect(text.match(/"schemaPath": "orders_schema.json"/g)).toHaveLength(2);
});

test('a flow that runs once reads files in batch mode, without the options of Auto Loader', () => {
  const table = tableNode('bronze.orders', '', {
    flows: { ...flows, orders_eu: { from: 'source.orders_eu', once: true } },
  });
  const eu = filesNode('orders_eu', {
    options: {
      'cloudFiles.format': 'csv',
      'cloudFiles.inferColumnTypes': 'true',
      header: 'true',
    },
  });
  const written = writePipeline(pipelineOf([filesNode('orders'), eu, table]));
  expect(written.json(spec)).toMatchObject({
    flowGroups: [
      {
        flows: {
          f_orders_eu: {
            flowDetails: { once: true },
            views: {
              v_orders_eu: {
                mode: 'batch',
                sourceType: 'batchFiles',
                sourceDetails: {
                  path: '/landing/orders_eu',
                  format: 'csv',
                  readerOptions: { header: 'true' },
                },
              },
            },
          },
        },
      },
    ],
  });
  expect(written.topics).toEqual(['once']);
});

test('a stream cannot run once', () => {
  const table = tableNode('bronze.orders', '', {
    flows: { ...flows, orders_eu: { from: 'source.events', once: true } },
  });
  const written = writePipeline(
    pipelineOf([filesNode('orders'), completeSource('kafka', 'events'), table]),
  );
  expect(written.texts[spec]).not.toContain('"once"');
  expect(written.topics).toEqual(['once']);
  expect([...written.losses.values()].flat()).toMatchObject([
    { field: ['flows', 'orders_eu', 'once'] },
  ]);
});

test('a condition behind the select becomes a second view, in SQL', () => {
  const table = tableNode('bronze.orders', '', {
    flows: {
      orders: {
        from: 'source.orders',
        select: ['id', 'rand() as r'],
        refine: { where: ['r > 0.5 -- half', 'a = 1 OR b = 1'], select: ['id'] },
      },
    },
  });
  const written = writePipeline(pipelineOf([filesNode('orders'), table]));
  expect(written.json(spec)).toMatchObject({
    dataFlowType: 'flow',
    flowGroups: [
      {
        flows: {
          f_orders: {
            flowDetails: { sourceView: 'v_orders' },
            views: {
              v_orders_source: { sourceDetails: { selectExp: ['id', 'rand() as r'] } },
              v_orders: {
                mode: 'stream',
                sourceType: 'sql',
                sourceDetails: {
                  sqlStatement:
                    'SELECT id FROM STREAM(v_orders_source) WHERE r > 0.5 AND (a = 1 OR b = 1)',
                },
              },
            },
          },
        },
      },
    ],
  });
});

test('such a view is merged without a staging table', () => {
  const table = tableNode('bronze.orders', '', {
    flows: { orders: { from: 'source.orders', refine: { where: ['a = 1'] } } },
    changeCapture: { keys: ['id'], sequenceBy: 'a, b', scdType: '1' },
  });
  const written = writePipeline(pipelineOf([filesNode('orders'), table]));
  expect(written.json(spec)).toMatchObject({
    flowGroups: [
      {
        flows: {
          f_orders: {
            flowType: 'merge',
            views: {
              v_orders: {
                sourceDetails: {
                  sqlStatement:
                    'SELECT *, struct(a, b) as __sequence_by FROM STREAM(v_orders_source) WHERE a = 1',
                },
              },
            },
          },
        },
      },
    ],
  });
});
