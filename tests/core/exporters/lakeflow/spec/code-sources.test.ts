/** Sources and sinks behind which code stands: JDBC, SQL, Python functions, batches. */
// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the syntax of secrets
import { describe, expect, test } from 'vitest';
import type { PipelineNode } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { type WrittenPipeline, writePipeline } from '../write-pipeline.ts';
import { faultsOf } from '../wrong-files.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';

function write(...nodes: readonly PipelineNode[]): WrittenPipeline {
  const secrets = { erp_password: { scope: 'erp', key: 'password' } };
  const pipeline = pipelineOf(nodes, { secrets });
  const written = writePipeline(pipeline);
  expect(faultsOf(written, pipeline)).toEqual([]);
  return written;
}

describe('JDBC', () => {
  const erp = completeSource('jdbc', 'erp', {
    options: { url: 'jdbc:x', dbtable: 'orders', password: '${secret.erp_password}' },
  });
  const table = tableNode('bronze.orders', '', {
    kind: 'materialized-view',
    flows: { orders: { from: 'source.erp', where: ['id > 0'], select: ['id'] } },
  });

  test('is read by a function of ours, which selects too', () => {
    const written = write(erp, table);
    const sourceView = {
      sourceType: 'python',
      sourceDetails: {
        functionPath: 'read_jdbc.py',
        tokens: {
          options: { url: 'jdbc:x', dbtable: 'orders', password: '${secret.erp_password}' },
          where: ['id > 0'],
          select: ['id'],
        },
      },
    };
    expect(written.json(spec)).toMatchObject({ materializedViews: { orders: { sourceView } } });
    const code = written.texts['src/dataflows/bronze_erp/python_functions/read_jdbc.py'];
    expect(code).toContain('def get_df(spark: SparkSession, tokens: dict[str, Any]) -> DataFrame:');
    expect(written.json('src/pipeline_configs/dev_secrets.json')).toHaveProperty('erp_password');
  });

  test('shares the function between the tables of a folder', () => {
    const written = write(erp, table, { ...table, ...tableNode('bronze.lines', 'source.erp') });
    const functions = written.files.filter(({ kind }) => kind === 'function');
    expect(functions).toHaveLength(1);
  });

  test('feeds a table that captures snapshots', () => {
    const capturing = tableNode('bronze.orders', 'source.erp', {
      snapshotCapture: { keys: ['id'], scdType: '2' },
    });
    expect(write(erp, capturing).json(spec)).toMatchObject({
      sourceType: 'python',
      mode: 'batch',
      cdcSnapshotSettings: { keys: ['id'], scd_type: '2', snapshotType: 'periodic' },
    });
  });
});

describe('a SQL source', () => {
  const source = completeSource('sql', 'raw', { query: 'SELECT * FROM STREAM(main.raw.orders);' });

  test('is a file of its own', () => {
    const written = write(source, tableNode('bronze.orders', 'source.raw'));
    expect(written.json(spec)).toMatchObject({
      sourceType: 'sql',
      sourceDetails: { sqlPath: './orders.sql' },
      mode: 'stream',
    });
    expect(written.texts['src/dataflows/bronze_erp/dml/orders.sql']).toBe(
      'SELECT * FROM STREAM(main.raw.orders)\n',
    );
    expect(written.traces.get(source.id)).toEqual([
      { field: ['query'], file: 'src/dataflows/bronze_erp/dml/orders.sql', path: [] },
    ]);
  });

  test('is selected from in SQL', () => {
    const flow = { from: 'source.raw', select: ['id'], where: ['id > 0'] };
    const written = write(source, tableNode('bronze.orders', '', { flows: { orders: flow } }));
    expect(written.texts['src/dataflows/bronze_erp/dml/orders.sql']).toBe(
      'SELECT id FROM (SELECT * FROM STREAM(main.raw.orders)) WHERE id > 0\n',
    );
  });
});

describe('a Python source', () => {
  const source = completeSource('python', 'weather', {
    module: 'sources.weather',
    function: 'read_stations',
    options: { region: 'north' },
  });

  test('names its function, and what it is given', () => {
    expect(write(source, tableNode('bronze.orders', 'source.weather')).json(spec)).toMatchObject({
      sourceType: 'python',
      sourceDetails: {
        pythonModule: 'sources.weather.read_stations',
        tokens: { region: 'north' },
      },
    });
  });

  test('is selected from in a second view', () => {
    const flow = { from: 'source.weather', select: ['id'], where: ['id > 0'] };
    const written = write(source, tableNode('bronze.orders', '', { flows: { orders: flow } }));
    expect(written.json(spec)).toMatchObject({
      flowGroups: [
        {
          flows: {
            f_orders: {
              views: {
                v_orders_source: { sourceType: 'python' },
                v_orders: {
                  sourceDetails: {
                    sqlStatement: 'SELECT id FROM STREAM(v_orders_source) WHERE id > 0',
                  },
                },
              },
            },
          },
        },
      ],
    });
  });

  test('is said in the README, as the module has to be added', () => {
    const readme = write(source, tableNode('bronze.orders', 'source.weather')).texts['README.md'];
    expect(readme).toContain(
      '`src/python/sources/weather.py`, with a function `read_stations(spark, tokens)`',
    );
  });
});

test('a sink gives each batch to a function', () => {
  const sink = sinkNode('alerts', 'bronze.orders', {
    format: 'foreach-batch',
    module: 'sinks.alerts',
    function: 'write_batch',
    options: { channel: 'ops' },
  });
  const written = write(filesNode('orders'), tableNode('bronze.orders', 'source.orders'), sink);
  expect(written.json('src/dataflows/bronze_erp/dataflowspec/alerts_main.json')).toMatchObject({
    targetFormat: 'foreach_batch_sink',
    targetDetails: {
      name: 'alerts',
      type: 'python_function',
      config: { module: 'sinks.alerts.write_batch', tokens: { channel: 'ops' } },
    },
  });
});
