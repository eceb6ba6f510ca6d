/** Queries, lookups and temporary views: what SQL says, and what gets a view beside it. */
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

const spec = 'src/dataflows/silver_erp/dataflowspec/sales_main.json';
const sqlFile = 'src/dataflows/silver_erp/dml/sales.sql';

const query = 'SELECT o.*, c.segment\nFROM orders o\nLEFT JOIN c ON o.customer_id = c.id';
const bronze = tableNode('bronze.orders', 'source.orders');
const customers = tableNode('silver.customers', 'bronze.orders');
const joined = tableNode('silver.sales', '', {
  flows: { sales: { from: 'bronze.orders', lookups: { c: { from: 'silver.customers' } }, query } },
});

/** Writes nodes beside the tables they read, and makes sure that the bundle holds. */
function write(...nodes: readonly PipelineNode[]): WrittenPipeline {
  const pipeline = pipelineOf([filesNode('orders'), bronze, customers, ...nodes]);
  const written = writePipeline(pipeline);
  expect(faultsOf(written, pipeline)).toEqual([]);
  return written;
}

describe('a query over tables', () => {
  test('is a standard spec with the query in a file of its own, aliases bound above it', () => {
    const written = write(joined);
    expect(written.json(spec)).toMatchObject({
      dataFlowType: 'standard',
      sourceType: 'sql',
      sourceViewName: 'v_sales',
      sourceDetails: { sqlPath: './sales.sql' },
      mode: 'stream',
    });
    expect(written.texts[sqlFile]).toBe(
      `WITH orders AS (
  SELECT * FROM STREAM(main.bronze.orders)
),
c AS (
  SELECT * FROM main.silver.customers
)
${query}
`,
    );
  });

  test('says where each field of the flow went', () => {
    const { traces } = write(joined);
    const placed = traces.get(joined.id)?.filter(({ file }) => file === sqlFile);
    expect(placed?.map(({ field }) => field.join('.'))).toEqual([
      'flows.sales.query',
      'flows.sales.from',
      'flows.sales.lookups.c.from',
    ]);
  });

  test('may begin with WITH, and end with a semicolon or a comment', () => {
    const own = 'WITH big AS (SELECT * FROM o)\nSELECT * FROM big -- all of them';
    const flow = {
      from: 'bronze.orders',
      alias: 'o',
      query: own.replace(' --', ' ; -- '),
    };
    const written = write(tableNode('silver.sales', '', { flows: { sales: flow } }));
    expect(written.texts[sqlFile]).toContain(`SELECT * FROM (\n${own.replace(' --', ' -- ')}\n)`);
    const plain = write(
      tableNode('silver.sales', '', {
        flows: { sales: { from: 'bronze.orders', query: 'SELECT 1 FROM orders ;; ' } },
      }),
    );
    expect(plain.texts[sqlFile]?.endsWith('SELECT 1 FROM orders\n')).toBe(true);
  });

  test('is used instead of filter and columns, which are accounted for', () => {
    const { losses } = write(
      tableNode('silver.sales', '', {
        flows: { sales: { from: 'bronze.orders', query, select: ['a'], where: ['b'] } },
      }),
    );
    expect(losses.get(joined.id)).toEqual([
      { field: ['flows', 'sales', 'where'], reason: 'The query of the flow is used instead.' },
      { field: ['flows', 'sales', 'select'], reason: 'The query of the flow is used instead.' },
    ]);
  });

  test('orders changes by several columns in a statement around it', () => {
    const capture = {
      keys: ['id'],
      sequenceBy: 'struct(day, number)',
      scdType: '1' as const,
    };
    const written = write(
      tableNode('silver.sales', '', { flows: joined.fields.flows, changeCapture: capture }),
    );
    expect(written.texts[sqlFile]).toMatch(
      /^SELECT \*, struct\(day, number\) as __sequence_by FROM \(\n {2}WITH orders AS/,
    );
  });

  test('keeps texts over several lines as they are, however deep they stand', () => {
    const text = "SELECT 'two\n lines' AS a FROM orders";
    const view = tableNode('silver.step', '', {
      kind: 'temporary-view',
      flows: { step: { from: 'bronze.orders', query: text } },
    });
    const written = write(view, tableNode('silver.sales', 'silver.step'));
    expect(written.texts[sqlFile]).toContain(text);
  });
});

describe('inputs that SQL cannot read', () => {
  test('get views of their own in a flow spec', () => {
    const flow = {
      from: 'source.events',
      alias: 'e',
      lookups: { rates: { from: 'source.erp' }, c: { from: 'silver.customers' } },
      query: 'SELECT * FROM e JOIN rates USING (id) JOIN c USING (id)',
    };
    const written = write(
      completeSource('kafka', 'events'),
      completeSource('jdbc', 'erp'),
      tableNode('silver.sales', '', { flows: { sales: flow } }),
    );
    expect(written.json(spec)).toMatchObject({
      dataFlowType: 'flow',
      flowGroups: [
        {
          flows: {
            f_sales: {
              flowType: 'append_view',
              flowDetails: { targetTable: 'main.silver.sales', sourceView: 'v_sales' },
              views: {
                v_sales_e: { mode: 'stream', sourceType: 'kafka' },
                v_sales_rates: {
                  mode: 'batch',
                  sourceType: 'python',
                  sourceDetails: { functionPath: 'read_jdbc.py' },
                },
                v_sales: { sourceType: 'sql', sourceDetails: { sqlPath: './sales.sql' } },
              },
            },
          },
        },
      ],
    });
    expect(written.texts[sqlFile]).toContain('SELECT * FROM STREAM(v_sales_e)');
    expect(written.texts[sqlFile]).toContain('SELECT * FROM v_sales_rates');
    expect(written.texts[sqlFile]).toContain('SELECT * FROM main.silver.customers');
  });

  test('are a change feed, and a table read with options', () => {
    const flow = {
      from: 'bronze.orders',
      changeFeed: ['insert', 'delete'] as const,
      options: { startingVersion: '3' },
      lookups: { c: { from: 'silver.customers' } },
      query,
    };
    const written = write(tableNode('silver.sales', '', { flows: { sales: flow } }));
    expect(written.json(spec)).toMatchObject({
      flowGroups: [
        {
          flows: {
            f_sales: {
              views: {
                v_sales_orders: {
                  sourceType: 'delta',
                  sourceDetails: {
                    cdfEnabled: true,
                    cdfChangeTypeOverride: ['insert', 'delete'],
                    readerOptions: { startingVersion: '3' },
                  },
                },
              },
            },
          },
        },
      ],
    });
  });
});

describe('a temporary view', () => {
  const view = tableNode('silver.recent', 'bronze.orders', {
    kind: 'temporary-view',
    flows: { recent: { from: 'bronze.orders', where: ['day > 3'], select: ['id', 'day'] } },
  });

  test('is part of the statement of what reads it', () => {
    const written = write(view, tableNode('silver.sales', 'silver.recent'));
    expect(written.json(spec)).toMatchObject({
      dataFlowType: 'standard',
      sourceType: 'sql',
      sourceDetails: {
        sqlStatement: 'SELECT id, day FROM STREAM(main.bronze.orders) WHERE day > 3',
      },
    });
    expect(Object.keys(written.texts).join()).not.toContain('recent_main');
    expect(written.topics).toEqual([]);
  });

  test('is selected from, by tables, sinks and other views', () => {
    const second = tableNode('silver.second', '', {
      kind: 'temporary-view',
      flows: { second: { from: 'silver.recent', where: ['id > 0'] } },
    });
    const reader = tableNode('silver.sales', '', {
      flows: { sales: { from: 'silver.second', select: ['id'] } },
    });
    const written = write(view, second, reader, sinkNode('out', 'silver.second'));
    const inner = 'SELECT id, day FROM STREAM(main.bronze.orders) WHERE day > 3';
    expect(written.json(spec)).toMatchObject({
      sourceDetails: {
        sqlStatement: `SELECT id FROM (SELECT * FROM (${inner}) WHERE id > 0)`,
      },
    });
    expect(written.json('src/dataflows/bronze_erp/dataflowspec/out_main.json')).toMatchObject({
      sourceType: 'sql',
      targetFormat: 'delta_sink',
    });
  });

  test('says that settings of stored tables have no place', () => {
    const rich = tableNode('silver.recent', 'bronze.orders', {
      kind: 'temporary-view',
      comment: 'the last days',
      expectations: [{ name: 'a', constraint: 'id > 0', action: 'drop' }],
    });
    const written = write(rich, tableNode('silver.sales', 'silver.recent'));
    expect(written.diagnostics.map(({ severity, message }) => [severity, message])).toEqual([
      ['info', 'silver.recent is a temporary view, and in a Data Flow Spec views have no comment.'],
      [
        'warning',
        'silver.recent is a temporary view, and in a Data Flow Spec views have no expectations.',
      ],
    ]);
    expect(written.losses.get(rich.id)?.map(({ field }) => field[0])).toEqual(
      expect.arrayContaining(['comment', 'expectations', 'name']),
    );
  });

  test('is left out where nothing reads it, and that is said', () => {
    const { diagnostics } = write(view);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'Nothing reads silver.recent, so it is left out: a temporary view is not stored.',
    ]);
  });

  test('that reads itself through another does not go on for ever', () => {
    const loop = (id: string, from: string) => tableNode(id, from, { kind: 'temporary-view' });
    const pipeline = pipelineOf([
      loop('silver.a', 'silver.b'),
      loop('silver.b', 'silver.a'),
      tableNode('silver.sales', 'silver.a'),
    ]);
    expect(writePipeline(pipeline).files.length).toBeGreaterThan(0);
  });
});
