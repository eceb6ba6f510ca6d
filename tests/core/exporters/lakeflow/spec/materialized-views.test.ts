/** Materialized views: their own kind of spec, and where another has to do. */
import { describe, expect, test } from 'vitest';
import type { NodeOf, PipelineNode } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { type WrittenPipeline, writePipeline } from '../write-pipeline.ts';
import { faultsOf } from '../wrong-files.ts';

const spec = 'src/dataflows/gold_erp/dataflowspec/daily_main.json';
const silver = tableNode('silver.orders', 'source.orders');
const query = 'SELECT day, count(*) AS orders FROM orders GROUP BY day';

const view = (fields: Partial<NodeOf<'table'>['fields']> = {}): NodeOf<'table'> =>
  tableNode('gold.daily', 'silver.orders', {
    kind: 'materialized-view',
    flows: { daily: { from: 'silver.orders', query } },
    ...fields,
  });

function write(...nodes: readonly PipelineNode[]): WrittenPipeline {
  const pipeline = pipelineOf([filesNode('orders'), silver, ...nodes]);
  const written = writePipeline(pipeline);
  expect(faultsOf(written, pipeline)).toEqual([]);
  return written;
}

describe('a materialized view', () => {
  test('is a spec of its own kind, with its query in a file', () => {
    const written = write(
      view({
        comment: 'orders by day',
        properties: { a: 'b' },
        clusterColumns: ['day'],
        private: true,
        refreshPolicy: 'incremental_strict',
        sparkConf: { 'spark.sql.ansi.enabled': 'true' },
        expectations: [{ name: 'counted', constraint: 'orders > 0', action: 'drop' }],
      }),
    );
    expect(written.json(spec)).toEqual({
      dataFlowId: 'gold_daily',
      dataFlowGroup: 'A1_gold',
      dataFlowType: 'materialized_view',
      materializedViews: {
        daily: {
          sqlPath: './daily.sql',
          tableDetails: {
            database: 'main.gold',
            comment: 'orders by day',
            tableProperties: { a: 'b' },
            clusterByColumns: ['day'],
            sparkConf: { 'spark.sql.ansi.enabled': 'true' },
            private: true,
          },
          refreshPolicy: 'incremental_strict',
          dataQualityExpectationsEnabled: true,
          dataQualityExpectationsPath: './daily_dqe.json',
          quarantineMode: 'off',
        },
      },
    });
    expect(written.texts['src/dataflows/gold_erp/dml/daily.sql']).toBe(
      `WITH orders AS (\n  SELECT * FROM main.silver.orders\n)\n${query}\n`,
    );
    expect(written.topics).toEqual([]);
  });

  test('is one statement, without a file, where nobody wrote a query', () => {
    const flow = { from: 'silver.orders', select: ['id', 'day'], where: ['day > 3', 'a OR b'] };
    const written = write(view({ flows: { daily: flow } }));
    expect(written.json(spec)).toMatchObject({
      materializedViews: {
        daily: {
          sqlStatement: 'SELECT id, day FROM main.silver.orders WHERE day > 3 AND (a OR b)',
        },
      },
    });
  });

  test('puts the results of several flows together', () => {
    const flows = { daily: { from: 'silver.orders' }, other: { from: 'source.raw' } };
    const written = write(completeSource('delta-table', 'raw'), view({ flows }));
    expect(written.topics).toEqual(['union']);
    expect(written.json(spec)).toMatchObject({
      materializedViews: {
        daily: {
          sqlStatement:
            '(SELECT * FROM main.silver.orders)\nUNION ALL\n(SELECT * FROM main.raw.raw)',
        },
      },
    });
  });

  test('reads files by read_files when it joins them', () => {
    const prices = completeSource('batch-files', 'prices', {
      options: { sep: ';', 'odd name': "it's" },
      schema: {
        type: 'struct',
        fields: [{ name: 'id', type: 'string', nullable: true, metadata: {} }],
      },
    });
    const flow = {
      from: 'silver.orders',
      lookups: { p: { from: 'source.prices' } },
      query: 'SELECT * FROM orders JOIN p USING (id)',
    };
    const written = write(prices, view({ flows: { daily: flow } }));
    expect(written.texts['src/dataflows/gold_erp/dml/daily.sql']).toContain(
      "SELECT * FROM read_files('/landing/orders', format => 'csv', sep => ';', `odd name` => 'it\\'s', schema => 'id STRING')",
    );
  });

  test('of files alone reads them by read_files as well', () => {
    const flows = { daily: { from: 'source.prices', where: ['id > 0'] } };
    const written = write(completeSource('batch-files', 'prices'), view({ flows }));
    expect(written.json(spec)).toMatchObject({
      dataFlowType: 'materialized_view',
      materializedViews: {
        daily: {
          sqlStatement:
            "SELECT * FROM read_files('/landing/orders', format => 'csv', header => 'true') WHERE id > 0",
          tableDetails: { database: 'main.gold' },
        },
      },
    });
  });

  test('of rows that SQL cannot read has a source view, and goes where its pipeline puts it', () => {
    const flows = { daily: { from: 'source.erp', where: ['id > 0'] } };
    const written = write(completeSource('jdbc', 'erp'), view({ flows }));
    const daily = {
      sourceView: {
        sourceType: 'python',
        sourceViewName: 'v_daily',
        sourceDetails: { functionPath: 'read_jdbc.py', tokens: { where: ['id > 0'] } },
      },
    };
    expect(written.json(spec)).toMatchObject({ materializedViews: { daily } });
    expect(written.texts[spec]).not.toContain('database');
    expect(written.texts['databricks.yml']).toContain('gold_schema: gold');
    expect(written.losses.get(view().id)).toBeUndefined();
  });

  test('of such rows is not written where its schema is not that of its pipeline', () => {
    const flows = { daily: { from: 'source.erp' } };
    const elsewhere = view({ flows, database: 'main.other' });
    const others = ['a', 'b'].map((name) => tableNode(`gold.${name}`, 'silver.orders'));
    const written = write(completeSource('jdbc', 'erp'), elsewhere, ...others);
    expect(written.texts[spec]).toBeUndefined();
    expect(written.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'error',
        'gold.daily is a materialized view in main.other, and what it reads the framework brings only into the schema of its pipeline, which is that of most gold tables, so no config is written for it.',
      ],
    ]);
  });

  test('of the changes of a table is not written: a source view reads all rows', () => {
    const flows = { daily: { from: 'silver.orders', changeFeed: ['insert' as const] } };
    const written = write(view({ flows }));
    expect(written.texts[spec]).toBeUndefined();
    expect(written.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('named by a token is not written, and that is an error', () => {
    const written = write({ ...view(), name: 'daily_{run}' });
    expect(Object.keys(written.texts).filter((path) => path.includes('daily'))).toEqual([]);
    expect(written.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'error',
        'gold.daily_{run} is a materialized view with a variable in its name, which the framework does not fill in there, so no config is written for it.',
      ],
    ]);
  });

  test('marks bad rows in a source view, and none in a schema of its own', () => {
    const marking = view({
      quarantine: { mode: 'flag' },
      expectations: [{ name: 'a', constraint: 'orders > 0', action: 'warn' }],
    });
    expect(write(marking).json(spec)).toMatchObject({
      materializedViews: {
        daily: {
          sourceView: { sourceType: 'sql', sourceDetails: { sqlPath: './daily.sql' } },
          quarantineMode: 'flag',
        },
      },
    });
    const elsewhere = { ...marking, fields: { ...marking.fields, database: 'main.other' } };
    const others = ['a', 'b'].map((name) => tableNode(`gold.${name}`, 'silver.orders'));
    const off = write(elsewhere, ...others);
    expect(off.topics).toContain('quarantine-of-view');
    expect(off.json(spec)).toMatchObject({
      materializedViews: { daily: { sqlPath: './daily.sql', quarantineMode: 'off' } },
    });
  });

  test('quarantines rows only where the framework can', () => {
    const quarantine = { mode: 'table' as const, table: 'bad' };
    const expectations = [{ name: 'a', constraint: 'orders > 0', action: 'warn' as const }];
    const off = write(view({ quarantine, expectations }));
    expect(off.topics).toEqual(['quarantine-of-view']);
    expect(off.losses.get(view().id)?.map(({ field }) => field)).toEqual([['quarantine']]);
    const on = write(view({ quarantine, expectations, database: undefined }));
    expect(on.json(spec)).toMatchObject({
      materializedViews: { daily: { quarantineMode: 'table', quarantineTargetDetails: {} } },
    });
    expect(on.topics).not.toContain('quarantine-of-view');
  });

  test('of a stream that is not stored is not written either', () => {
    const written = write(
      completeSource('kafka', 'events'),
      view({ flows: { daily: { from: 'source.events' } } }),
    );
    expect(written.texts[spec]).toBeUndefined();
    expect(written.diagnostics.map(({ severity }) => severity)).toEqual(['error']);
  });

  test('that reads what SQL cannot is not written, and that is an error', () => {
    const flow = {
      from: 'silver.orders',
      lookups: { erp: { from: 'source.erp' } },
      query: 'SELECT * FROM orders JOIN erp USING (id)',
    };
    const written = write(completeSource('jdbc', 'erp'), view({ flows: { daily: flow } }));
    expect(written.texts[spec]).toBeUndefined();
    expect(written.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      [
        'error',
        'gold.daily is a materialized view that reads something the framework cannot read for one, so no config is written for it.',
      ],
    ]);
    expect(written.losses.get(view().id)?.length).toBeGreaterThan(0);
  });
});
