/** What SQL of Databricks pipelines says, and what it leaves to Python. */
import { describe, expect, it, test } from 'vitest';
import type { NodeOf } from '#core/model/pipeline.ts';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../support/build-pipeline.ts';
import { writeDatabricks } from '../../exporters/databricks/write-databricks.ts';

type Fields = Partial<NodeOf<'table'>['fields']>;
type Node = Parameters<typeof pipelineOf>[0][number];

/** The statements of `silver.orders`, which reads `bronze.orders` but for what `fields` say. */
function statements(fields: Fields, ...others: readonly Node[]): string {
  const written = writeDatabricks(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      ...others,
      tableNode('silver.orders', 'bronze.orders', { sourceSystem: '', ...fields }),
    ]),
  );
  return written.texts['transformations/silver/orders.sql'] ?? '';
}

/** Why `silver.orders` is written in Python. */
function reason(fields: Fields, ...others: readonly Node[]): string | undefined {
  const nodes = [
    filesNode('orders'),
    tableNode('bronze.orders', 'source.orders'),
    ...others,
    tableNode('silver.orders', 'bronze.orders', fields),
  ];
  const written = writeDatabricks(pipelineOf(nodes));
  expect(Object.keys(written.texts)).toContain('transformations/silver/orders.py');
  const [first] = written.diagnostics.filter(({ code }) => code.endsWith('in-python'));
  return first?.message;
}

test('a table with rules, layout and a filter', () => {
  const text = statements({
    comment: "It's here",
    expectations: [
      { name: 'has id', constraint: 'id IS NOT NULL', action: 'drop' },
      { name: 'late', constraint: 'at < now()', action: 'fail' },
      { name: 'off', constraint: 'false', action: 'drop', enabled: false },
    ],
    clusterColumns: ['id', 'order date'],
    properties: { 'delta.appendOnly': 'true' },
    rowFilter: 'main.f ON (region)',
    flows: { orders: { from: 'bronze.orders', where: ['a OR b', 'c'], select: ['id', 'at'] } },
  });
  expect(text).toBe(`CREATE OR REFRESH STREAMING TABLE main.silver.orders (
  CONSTRAINT \`has id\` EXPECT (id IS NOT NULL) ON VIOLATION DROP ROW,
  CONSTRAINT late EXPECT (at < now()) ON VIOLATION FAIL UPDATE
)
COMMENT 'It\\'s here'
CLUSTER BY (id, \`order date\`)
TBLPROPERTIES (
  'delta.appendOnly' = 'true'
)
WITH ROW FILTER main.f ON (region)
AS
SELECT
  id,
  at
FROM STREAM(main.bronze.orders)
WHERE (a OR b)
  AND (c);
`);
});

test('changes are applied by key, from a view where the flow says more than what it reads', () => {
  const text = statements({
    flows: { orders: { from: 'bronze.orders', where: ['id > 0'] } },
    changeCapture: {
      keys: ['id'],
      sequenceBy: 'at, number',
      scdType: '2',
      where: "op <> 'READ'",
      applyAsDeletes: "op = 'D'",
      ignoreNullUpdates: true,
      exceptColumns: ['op'],
      trackHistoryColumns: ['status'],
      flowName: 'orders_cdc',
    },
  });
  expect(text).toContain(`CREATE TEMPORARY VIEW orders_changes
COMMENT 'Changes on their way to silver.orders.'
AS
SELECT *
FROM STREAM(main.bronze.orders)
WHERE (id > 0)
  AND (op <> 'READ');`);
  expect(text).toContain(`CREATE FLOW orders_cdc
AS AUTO CDC INTO main.silver.orders
FROM STREAM(orders_changes)
KEYS (id)
IGNORE NULL UPDATES
APPLY AS DELETE WHEN op = 'D'
SEQUENCE BY struct(at, number)
COLUMNS * EXCEPT (op)
STORED AS SCD TYPE 2
TRACK HISTORY ON (status);`);
});

test('flows beside a table keep the name of its data flow id; one that runs once reads all', () => {
  const text = statements(
    {
      flows: { orders: { from: 'bronze.orders' }, old: { from: 'bronze.old', once: true } },
    },
    tableNode('bronze.old', 'source.orders'),
  );
  expect(text).toContain(
    'CREATE FLOW silver_orders\nAS INSERT INTO main.silver.orders BY NAME\nSELECT *\nFROM STREAM(main.bronze.orders);',
  );
  expect(text).toContain(
    'CREATE FLOW silver_orders_old\nAS INSERT INTO ONCE main.silver.orders BY NAME\nSELECT *\nFROM main.bronze.old;',
  );
});

test('bad rows are told apart once, and counted as bad where nothing is known', () => {
  const text = statements({
    expectations: [{ name: 'a', constraint: 'a > 0', action: 'drop' }],
    quarantine: { mode: 'table', database: 'main.bad', table: 'orders' },
  });
  expect(text).toContain('NOT coalesce(a > 0, false) AS is_quarantined');
  expect(text).toContain('FROM STREAM(orders_checked)\nWHERE is_quarantined;');
  expect(text).toContain('CREATE OR REFRESH STREAMING TABLE main.bad.orders');
});

test('secrets are fetched by name, also inside a longer text', () => {
  const pipeline = pipelineOf(
    [
      completeSource('event-hubs', 'events', { options: { failOnDataLoss: 'false' } }),
      tableNode('bronze.events', 'source.events'),
    ],
    { secrets: { hub_key: { scope: 'a', key: "it's" } } },
  );
  const text = writeDatabricks(pipeline).texts['transformations/bronze/events.sql'];
  expect(text).toContain("secret('a', 'it\\'s')");
  expect(text).toContain(
    'concat(\n    \'kafkashaded.org.apache.kafka.common.security.plain.PlainLoginModule required username="$ConnectionString" password="Endpoint=sb://shop.servicebus.windows.net/;SharedAccessKeyName=reader;SharedAccessKey=\',',
  );
  expect(text).not.toContain('${secret');
});

test('what is known of files is asked where they are read', () => {
  const written = writeDatabricks(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', '', {
        flows: { orders: { from: 'source.orders', select: ['id'] } },
        metadataColumns: { file: '_metadata.file_path' },
      }),
    ]),
  );
  expect(written.texts['transformations/bronze/orders.sql']).toContain(
    'SELECT\n  id,\n  _metadata.file_path AS `file`\nFROM STREAM read_files(',
  );
});

describe('what SQL leaves to Python', () => {
  it.each<readonly [string, Fields, readonly Node[]]>([
    ['options', { flows: { orders: { from: 'bronze.orders', options: { a: 'b' } } } }, []],
    ['change feed', { flows: { orders: { from: 'bronze.orders', changeFeed: ['insert'] } } }, []],
    [
      'JDBC',
      { kind: 'materialized-view', flows: { orders: { from: 'source.erp' } } },
      [completeSource('jdbc', 'erp')],
    ],
    [
      'Python function',
      { flows: { orders: { from: 'source.f' } } },
      [completeSource('python', 'f')],
    ],
    [
      'read_files',
      { flows: { orders: { from: 'source.q' } } },
      [
        filesNode('q', {
          options: { 'cloudFiles.format': 'json', 'cloudFiles.useNotifications': 'true' },
        }),
      ],
    ],
    ['snapshots', { snapshotCapture: { keys: ['id'], scdType: '1' } }, []],
    [
      'nulls',
      {
        changeCapture: {
          keys: ['id'],
          sequenceBy: 'at',
          scdType: '1',
          ignoreNullUpdatesColumns: ['a'],
        },
      },
      [],
    ],
    [
      'order of their columns',
      {
        kind: 'materialized-view',
        flows: { orders: { from: 'bronze.orders' }, more: { from: 'bronze.orders' } },
      },
      [],
    ],
    ['${', { rowFilter: `f ON ($\{x})` }, []],
  ])('%s', (words, fields, others) => {
    expect(reason(fields, ...others)).toContain(words);
  });

  it('leaves it sinks', () => {
    const written = writeDatabricks(
      pipelineOf([filesNode('a'), tableNode('bronze.a', 'source.a'), sinkNode('out', 'bronze.a')]),
    );
    expect(written.topics).toEqual(['in-python']);
    expect(Object.keys(written.texts)).toContain('transformations/bronze/out_sink.py');
  });

  it('leaves it values that would end a text', () => {
    const written = writeDatabricks(
      pipelineOf([filesNode('a', { path: '{path}/a' }), tableNode('bronze.a', 'source.a')], {
        variables: { path: { dev: "it's" } },
      }),
    );
    expect(written.diagnostics[0]?.message).toContain('the value of {path} holds signs');
  });
});

test('a refresh policy stands with the layout of a materialized view, and of nothing else', () => {
  const view = statements({ kind: 'materialized-view', refreshPolicy: 'incremental_strict' });
  expect(view).toContain('\nREFRESH POLICY INCREMENTAL STRICT\n');
  expect(statements({ refreshPolicy: 'full' })).not.toContain('REFRESH POLICY');
});

test('settings of Spark are left to Python', () => {
  const fields = { sparkConf: { 'spark.sql.ansi.enabled': 'true' } };
  expect(reason(fields)).toContain('SQL has no settings of Spark for one table');
  expect(statements({ ...fields, kind: 'temporary-view' })).toContain('CREATE TEMPORARY VIEW');
});
