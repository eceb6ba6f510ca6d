/** Kafka and Event Hubs as sources and sinks, and Delta sinks. */
import { describe, expect, test } from 'vitest';
import {
  completeSource,
  filesNode,
  pipelineOf,
  sinkNode,
  tableNode,
} from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const schema = {
  type: 'struct' as const,
  fields: [{ name: "it's", type: 'long', nullable: true, metadata: {} }],
};

describe('streams', () => {
  test('a schema of the value is unpacked where all columns are read', () => {
    const written = writePipeline(
      pipelineOf([
        completeSource('kafka', 'orders', { schema }),
        tableNode('bronze.orders', 'source.orders'),
      ]),
    );
    expect(written.json(spec)).toMatchObject({
      sourceType: 'kafka',
      sourceDetails: {
        readerOptions: { subscribe: 'orders', 'kafka.bootstrap.servers': 'broker:9092' },
        selectExp: ['*', "from_json(cast(value as string), '`it\\'s` BIGINT') as parsed_records"],
      },
    });
  });

  test('a flow that unpacks the value itself is left alone', () => {
    const select = ['*', "from_json(cast(value as string), 'id INT') as parsed_records"];
    const written = writePipeline(
      pipelineOf([
        completeSource('kafka', 'orders', { schema }),
        tableNode('bronze.orders', '', { flows: { orders: { from: 'source.orders', select } } }),
      ]),
    );
    expect(written.json(spec)).toMatchObject({ sourceDetails: { selectExp: select } });
  });

  test('columns of the value that are used need it unpacked in a view before', () => {
    const written = writePipeline(
      pipelineOf([
        completeSource('kafka', 'orders', { schema }),
        tableNode('bronze.orders', '', {
          flows: {
            orders: {
              from: 'source.orders',
              where: ['parsed_records.id IS NOT NULL'],
              select: ['parsed_records.id'],
            },
          },
        }),
      ]),
    );
    expect(written.texts[spec]).toContain(
      'SELECT parsed_records.id FROM STREAM(v_orders_source) WHERE parsed_records.id IS NOT NULL',
    );
  });

  test('an event hub is read over Kafka, with its connection line as a secret to be made', () => {
    const written = writePipeline(
      pipelineOf(
        [
          completeSource('event-hubs', 'orders', { options: { startingOffsets: 'earliest' } }),
          tableNode('bronze.orders', 'source.orders'),
        ],
        { secrets: { hub_key: { scope: 'vault', key: 'access' } } },
      ),
    );
    expect(written.json(spec)).toMatchObject({
      sourceType: 'kafka',
      sourceDetails: {
        readerOptions: {
          'kafka.bootstrap.servers': 'shop.servicebus.windows.net:9093',
          subscribe: 'orders',
          startingOffsets: 'earliest',
          'kafka.sasl.mechanism': 'PLAIN',
          'kafka.security.protocol': 'SASL_SSL',
          'kafka.sasl.jaas.config': `\${secret.hub_key_jaas}`,
        },
      },
    });
    expect(written.json('src/pipeline_configs/dev_secrets.json')).toEqual({
      hub_key_jaas: { scope: 'vault', key: 'access_jaas', exceptionEnabled: true },
    });
    const [said] = written.diagnostics;
    expect(said?.code).toBe('export/lakeflow/event-hub-secret');
    expect(said?.hint).toContain('SharedAccessKeyName=reader;SharedAccessKey=<key>');
    expect(written.texts['README.md']).toContain('databricks secrets put-secret vault access_jaas');
  });
});

describe('sinks', () => {
  const path = 'src/dataflows/bronze_erp/dataflowspec/out_main.json';

  test('a Delta sink is a standard spec that reads the same source as its table', () => {
    const written = writePipeline(
      pipelineOf([filesNode('orders'), sinkNode('out', 'source.orders')]),
    );
    expect(written.json(path)).toEqual({
      dataFlowId: 'bronze_out',
      dataFlowGroup: 'A1_bronze',
      dataFlowType: 'standard',
      sourceSystem: 'erp',
      sourceType: 'cloudFiles',
      sourceViewName: 'v_out',
      sourceDetails: {
        path: '/landing/orders',
        readerOptions: { 'cloudFiles.format': 'json' },
      },
      mode: 'stream',
      targetFormat: 'delta_sink',
      targetDetails: { name: 'out', sinkOptions: { path: '/out/out' } },
    });
  });

  test('a Delta sink takes the table of the two places it may name', () => {
    const options = { tablename: 'main.a.b', path: '/x' };
    const written = writePipeline(
      pipelineOf([filesNode('orders'), sinkNode('out', 'source.orders', { options })]),
    );
    expect(written.json(path)).toMatchObject({
      targetDetails: { sinkOptions: { tableName: 'main.a.b' } },
    });
    expect([...written.losses.values()].flat()).toMatchObject([{ field: ['options', 'path'] }]);
  });

  test('a sink that selects from derived columns gets a second view', () => {
    const sink = sinkNode('out', '', {
      format: 'kafka',
      options: { topic: 't', 'kafka.bootstrap.servers': `\${secret.servers}` },
      flows: {
        out: {
          from: 'source.orders',
          select: ['*', 'to_date(timestamp) as date'],
          refine: { where: ['date IS NOT NULL'], select: ['value', 'date'] },
        },
      },
    });
    const written = writePipeline(
      pipelineOf([completeSource('kafka', 'orders'), sink], {
        secrets: { servers: { scope: '{vault}', key: 'k' } },
        variables: { vault: { dev: 'keys' } },
      }),
    );
    expect(written.json(path)).toMatchObject({
      dataFlowType: 'flow',
      targetFormat: 'kafka_sink',
      targetDetails: { name: 'out', sinkOptions: { topic: 't' } },
      flowGroups: [
        {
          flows: {
            f_out: {
              flowType: 'append_view',
              flowDetails: { targetTable: 'out', sourceView: 'v_out' },
              views: {
                v_out_source: { sourceType: 'kafka' },
                v_out: {
                  sourceDetails: {
                    sqlStatement:
                      'SELECT value, date FROM STREAM(v_out_source) WHERE date IS NOT NULL',
                  },
                },
              },
            },
          },
        },
      ],
    });
    expect(written.json('src/pipeline_configs/dev_secrets.json')).toEqual({
      servers: { scope: 'keys', key: 'k', exceptionEnabled: true },
    });
  });

  test('an event hub is written to over Kafka', () => {
    const options = {
      'eventhub.namespace': 'shop',
      'eventhub.port': '9093',
      'eventhub.name': 'out',
      'eventhub.accessKeyName': 'writer',
      'eventhub.accessKeySecret': `\${secret.hub_key}`,
    };
    const written = writePipeline(
      pipelineOf(
        [filesNode('orders'), sinkNode('out', 'source.orders', { format: 'event-hubs', options })],
        { secrets: { hub_key: { scope: 'vault', key: 'access' } } },
      ),
    );
    expect(written.json(path)).toMatchObject({
      targetFormat: 'kafka_sink',
      targetDetails: {
        sinkOptions: {
          'kafka.bootstrap.servers': 'shop.servicebus.windows.net:9093',
          topic: 'out',
          'kafka.sasl.jaas.config': `\${secret.hub_key_jaas}`,
        },
      },
    });
    expect(written.texts[path]).not.toContain('eventhub.');
    expect(Object.keys(written.json('src/pipeline_configs/dev_secrets.json'))).toEqual([
      'hub_key_jaas',
    ]);
  });
});
