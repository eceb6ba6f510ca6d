/** Standard specs: one table, one source. */
import { expect, test } from 'vitest';
import type { NodeId } from '#core/model/pipeline.ts';
import {
  filesNode,
  pipelineOf,
  sourceNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const bronzeSpec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const silverSpec = 'src/dataflows/silver_erp/dataflowspec/orders_main.json';
const column = (name: string) => ({ name, type: 'string', nullable: true, metadata: {} });

test('a bronze table of files, with its schema in a file of its own', () => {
  const schema = { type: 'struct' as const, fields: [column('id')] };
  const table = tableNode('bronze.orders', 'source.orders', {
    comment: 'raw orders',
    properties: { 'delta.enableChangeDataFeed': 'true' },
    clusterColumns: ['id'],
    rowFilter: 'ROW FILTER f ON (id)',
    flows: { orders: { from: 'source.orders', select: ['*', '_metadata as file'] } },
  });
  const written = writePipeline(pipelineOf([filesNode('orders', { schema }), table]));
  expect(written.json(bronzeSpec)).toEqual({
    dataFlowId: 'bronze_orders',
    dataFlowGroup: 'A1_bronze',
    dataFlowType: 'standard',
    sourceSystem: 'erp',
    sourceType: 'cloudFiles',
    sourceViewName: 'v_orders',
    sourceDetails: {
      path: '/landing/orders',
      readerOptions: { 'cloudFiles.format': 'json' },
      schemaPath: 'orders_schema.json',
      selectExp: ['*', '_metadata as file'],
    },
    mode: 'stream',
    targetFormat: 'delta',
    targetDetails: {
      database: 'main.bronze',
      table: 'orders',
      comment: 'raw orders',
      tableProperties: { 'delta.enableChangeDataFeed': 'true' },
      clusterByColumns: ['id'],
      rowFilter: 'ROW FILTER f ON (id)',
    },
  });
  expect(written.json('src/dataflows/bronze_erp/schemas/orders_schema.json')).toEqual(schema);
  expect(written.topics).toEqual([]);
});

test('a silver table reads the bronze table it is linked to', () => {
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      tableNode('silver.orders', 'bronze.orders', {
        flows: {
          orders: { from: 'bronze.orders', where: ['id > 0'], select: ['id', 'upper(a) as a'] },
        },
      }),
    ]),
  );
  expect(written.json(silverSpec)).toMatchObject({
    sourceType: 'delta',
    mode: 'stream',
    sourceDetails: {
      database: 'main.bronze',
      table: 'orders',
      cdfEnabled: false,
      selectExp: ['id', 'upper(a) as a'],
      whereClause: ['id > 0'],
    },
  });
});

test('options of the flow win over those of its source', () => {
  const written = writePipeline(
    pipelineOf([
      filesNode('orders', { options: { 'cloudFiles.format': 'csv', header: 'false' } }),
      tableNode('bronze.orders', 'source.orders', {
        flows: { orders: { from: 'source.orders', options: { header: 'true' } } },
      }),
    ]),
  );
  expect(written.json(bronzeSpec)).toMatchObject({
    sourceDetails: { readerOptions: { 'cloudFiles.format': 'csv', header: 'true' } },
  });
});

test('the change feed of a table keeps the kinds of change that are asked for', () => {
  const written = writePipeline(
    pipelineOf([
      sourceNode('delta-table', 'orders', { database: 'main.raw', options: {} }),
      tableNode('bronze.orders', 'source.orders', {
        flows: { orders: { from: 'source.orders', changeFeed: ['insert', 'delete'] } },
      }),
    ]),
  );
  expect(written.json(bronzeSpec)).toMatchObject({
    sourceDetails: { cdfEnabled: true, cdfChangeTypeOverride: ['insert', 'delete'] },
  });
});

test('columns of a change feed that later settings use get a name that survives', () => {
  const written = writePipeline(
    pipelineOf([
      sourceNode('delta-table', 'orders', { database: 'main.raw', options: {} }),
      tableNode('bronze.orders', 'source.orders', {
        flows: { orders: { from: 'source.orders', changeFeed: ['insert', 'delete'] } },
        changeCapture: {
          keys: ['id'],
          sequenceBy: '_commit_version',
          scdType: '1',
          applyAsDeletes: "_change_type = 'delete'",
        },
        expectations: [{ name: 'a', constraint: '_change_type IS NOT NULL', action: 'warn' }],
      }),
    ]),
  );
  expect(written.json(bronzeSpec)).toMatchObject({
    sourceDetails: {
      selectExp: ['*', '_change_type as __change_type', '_commit_version as __commit_version'],
    },
    cdcSettings: { sequence_by: '__commit_version', apply_as_deletes: "__change_type = 'delete'" },
  });
  expect(written.texts['src/dataflows/bronze_erp/expectations/orders_dqe.json']).toContain(
    '__change_type IS NOT NULL',
  );
  expect(written.topics).toEqual(['change-feed-columns']);
});

test('a partitioned and clustered table is clustered, and the ledger knows', () => {
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders', {
        partitionColumns: ['day'],
        clusterColumns: ['id'],
      }),
    ]),
  );
  const { targetDetails } = written.json(bronzeSpec);
  expect(targetDetails).toEqual({
    database: 'main.bronze',
    table: 'orders',
    clusterByColumns: ['id'],
  });
  const [loss] = [...written.losses.values()].flat();
  expect(loss?.field).toEqual(['partitionColumns']);
});

test('what a spec cannot hold is reported and lost', () => {
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders', {
        columnComments: { id: 'the key' },
        properties: { 'delta.logRetentionDuration': 'interval 1 days' },
        flows: { orders: { from: 'source.orders', comment: 'daily' } },
      }),
    ]),
  );
  expect(written.topics).toEqual(['retention', 'column-comments', 'flow-comment']);
  expect([...written.losses.values()].flat().map(({ field }) => field.join('.'))).toEqual([
    'columnComments',
    'flows.orders.comment',
  ]);
});

test('what the catalog is told of a table is lost, each with its reason', () => {
  const facts = {
    private: true,
    refreshPolicy: 'full',
    columnMasks: { email: 'main.security.mask' },
    columnTags: [{ column: 'email', name: 'pii' }],
    metadataColumns: { _loaded_at: 'current_timestamp()' },
    constraints: { primaryKey: ['id'] },
    catalogTags: { domain: 'sales' },
  } as const;
  for (const kind of ['streaming-table', 'materialized-view', 'temporary-view'] as const) {
    const written = writePipeline(
      pipelineOf([
        filesNode('orders'),
        tableNode('bronze.raw', 'source.orders'),
        tableNode('silver.orders', 'bronze.raw', { ...facts, kind }),
        tableNode('gold.orders', 'silver.orders', { kind: 'materialized-view' }),
      ]),
    );
    const lost = (written.losses.get('silver.orders' as NodeId) ?? []).map(({ field }) => field[0]);
    const ofViews = kind === 'materialized-view' ? ['private', 'refreshPolicy'] : [];
    const unsaid = Object.keys(facts).filter((fact) => !ofViews.includes(fact));
    expect(lost).toEqual(expect.arrayContaining(unsaid));
    expect(lost.filter((field) => ofViews.includes(field ?? ''))).toEqual([]);
  }
});

test('a table without anything to read gets no spec, and all its fields are lost', () => {
  const written = writePipeline(pipelineOf([tableNode('bronze.orders', 'source.gone')]));
  expect(Object.keys(written.texts).filter((path) => path.includes('dataflows'))).toEqual([]);
  expect([...written.losses.keys()]).toEqual(['bronze.orders']);
});

test('every value of a spec that comes from the model has its trace', () => {
  const written = writePipeline(
    pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders')]),
  );
  const traces = [...written.traces].flatMap(([node, list]) =>
    list.map(({ field, path }) => `${node} ${field.join('.')} → ${path.join('.')}`),
  );
  expect(traces).toEqual([
    'bronze.orders flowId → dataFlowId',
    'bronze.orders group → dataFlowGroup',
    'bronze.orders sourceSystem → sourceSystem',
    'bronze.orders flows.orders.from → sourceType',
    'bronze.orders database → targetDetails.database',
    'bronze.orders name → targetDetails.table',
    'source.orders path → sourceDetails.path',
    'source.orders options → sourceDetails.readerOptions',
  ]);
});

test('a setting kept from an edit is written back', () => {
  const kept = {
    lakeflow: { '/targetDetails/sparkConf': { 'spark.x': '1' }, '/tags': { a: 'b' } },
  };
  const written = writePipeline(
    pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders', { kept })]),
  );
  expect(written.json(bronzeSpec)).toMatchObject({
    targetDetails: { sparkConf: { 'spark.x': '1' } },
    tags: { a: 'b' },
  });
});

test('a kept setting whose surroundings are gone is reported', () => {
  const kept = { lakeflow: { '/flowGroups/0/flows/f_gone/enabled': false } };
  const written = writePipeline(
    pipelineOf([filesNode('orders'), tableNode('bronze.orders', 'source.orders', { kept })]),
  );
  expect(written.topics).toEqual(['kept-setting']);
  expect(written.json(bronzeSpec)).not.toHaveProperty('flowGroups');
});
