/** Names of files, views and flows: by convention, and unique where they have to be. */
import { expect, test } from 'vitest';
import { filesNode, pipelineOf, sinkNode, tableNode } from '../../../support/build-pipeline.ts';
import { writePipeline } from './write-pipeline.ts';

const specs = (texts: Readonly<Record<string, string>>) =>
  Object.keys(texts)
    .filter((path) => path.includes('/dataflowspec/'))
    .map((path) => path.replace('src/dataflows/', '').replace('/dataflowspec/', ' '));

test('folders are named after layer and source system', () => {
  const { texts } = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders', { sourceSystem: ' Sensor  Device (v2) ' }),
      tableNode('bronze.more', 'source.orders', { sourceSystem: '!' }),
    ]),
  );
  expect(specs(texts)).toEqual([
    'bronze_sensor_device_v2 orders_main.json',
    'bronze_unknown more_main.json',
  ]);
});

test('a table without a source system takes that of the table it reads', () => {
  const { sourceSystem: _, ...silver } = tableNode('silver.orders', 'bronze.orders').fields;
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      { ...tableNode('silver.orders', 'bronze.orders'), fields: silver },
    ]),
  );
  expect(specs(written.texts)).toContain('silver_erp orders_main.json');
  expect(written.topics).toEqual([]);
});

test('tokens in a name stay in the table, and are plain in files and views', () => {
  const written = writePipeline(
    pipelineOf([filesNode('iot'), tableNode('bronze.bronze_{run_id}_iot', 'source.iot')]),
  );
  expect(specs(written.texts)).toEqual(['bronze_erp bronze_run_id_iot_main.json']);
  const spec = written.json('src/dataflows/bronze_erp/dataflowspec/bronze_run_id_iot_main.json');
  expect(spec).toMatchObject({
    sourceViewName: 'v_bronze_run_id_iot',
    targetDetails: { table: 'bronze_{run_id}_iot' },
  });
});

test('schema files of Maximo carry its name', () => {
  const schema = { type: 'struct' as const, fields: [] };
  const { texts } = writePipeline(
    pipelineOf([
      filesNode('asset', { schema }),
      tableNode('bronze.asset', 'source.asset', { sourceSystem: 'MAXIMO' }),
    ]),
  );
  expect(Object.keys(texts)).toContain(
    'src/dataflows/bronze_maximo/schemas/maximo_asset_schema.json',
  );
});

test('two tables of one name in one folder get different files and views, which is said', () => {
  const second = { ...tableNode('bronze.orders', 'source.orders'), id: 'bronze.orders_2' as never };
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      { ...second, fields: { ...second.fields, database: 'main.other' } },
      { ...tableNode('bronze.ORDERS', 'source.orders'), id: 'bronze.orders_3' as never },
    ]),
  );
  expect(specs(written.texts)).toEqual([
    'bronze_erp ORDERS_3_main.json',
    'bronze_erp orders_2_main.json',
    'bronze_erp orders_main.json',
  ]);
  expect(written.topics).toEqual(['name-collision', 'name-collision']);
  expect(written.json('src/dataflows/bronze_erp/dataflowspec/orders_2_main.json')).toMatchObject({
    sourceViewName: 'v_orders_2',
    targetDetails: { table: 'orders', database: 'main.other' },
  });
});

test('views are unique in a pipeline, even across folders', () => {
  const written = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode('bronze.orders', 'source.orders'),
      sinkNode('orders', 'source.orders', { sourceSystem: 'other' }),
      sinkNode('orders_b', 'source.orders', { sourceSystem: 'other', group: 'B' }),
    ]),
  );
  expect(written.json('src/dataflows/bronze_other/dataflowspec/orders_main.json')).toMatchObject({
    sourceViewName: 'v_orders_2',
    targetDetails: { name: 'orders' },
  });
  expect(written.topics).toEqual(['name-collision']);
});

test('files with long names fit into file systems, and stay apart', () => {
  const long = 'x'.repeat(255);
  const { texts } = writePipeline(
    pipelineOf([
      filesNode('orders'),
      tableNode(`bronze.${long}a`, 'source.orders', { sourceSystem: long, group: long }),
      tableNode(`bronze.${long}b`, 'source.orders', { sourceSystem: long, group: long }),
    ]),
  );
  expect(specs(texts)).toHaveLength(2);
  const parts = Object.keys(texts).flatMap((path) => path.split('/'));
  expect(Math.max(...parts.map((part) => part.length))).toBeLessThan(256);
});
