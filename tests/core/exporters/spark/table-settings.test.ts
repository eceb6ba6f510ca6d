/** Settings of Spark for one table, and options of a source that several tables read. */
import { describe, expect, test } from 'vitest';
import { columns, project, source, templateKit } from '#core/templates/build.ts';
import { writeSpark } from './write.ts';

const { table } = templateKit('sales', 'shop');

const files = source('cloud-files', 'orders', {
  path: '/Volumes/{catalog}/landing/orders',
  options: { 'cloudFiles.format': 'json', 'cloudFiles.rescuedDataColumn': '_rescued' },
  schema: columns('order_id BIGINT, note STRING'),
});

describe('settings of Spark for one table', () => {
  const settings = { sparkConf: { 'spark.sql.session.timeZone': '{zone}' } };
  const capture = { keys: ['order_id'], sequenceBy: 'note', scdType: '1' } as const;

  test('hold while its query is computed', () => {
    const set = project('p', [files, table('bronze.orders', { from: 'source.orders' }, settings)], {
      variables: { zone: { dev: 'UTC' } },
    });
    const { said, files: written } = writeSpark(set);
    expect(written.find(({ node }) => node === 'bronze.orders')?.text).toContain(
      'spark_conf={"spark.sql.session.timeZone": f"{ZONE}"}',
    );
    expect(said.map(({ topic }) => topic)).not.toContain('unsaid');
  });

  test('are lost where changes fill it', () => {
    const captured = project('p', [
      files,
      table('bronze.orders', { from: 'source.orders' }),
      table('silver.orders', { from: 'bronze.orders' }, { ...settings, changeCapture: capture }),
    ]);
    const { said, files: written } = writeSpark(captured, { changes: 'auto-cdc' });
    expect(written.some(({ text }) => text.includes('spark_conf'))).toBe(false);
    expect(said.map(({ topic, message }) => `${topic}: ${message}`)).toContain(
      'unsaid: The settings of Spark of silver.orders have no place in a project for Spark 4.3.',
    );
  });
});

test('an option that several tables meet is told of once', () => {
  const twice = project('p', [
    files,
    table('bronze.orders', { from: 'source.orders' }),
    table('silver.orders', { from: 'source.orders' }),
  ]);
  const told = writeSpark(twice).said.filter(({ topic }) => topic === 'auto-loader');
  expect(told.map(({ at }) => at.ref?.field.at(-1))).toEqual(['cloudFiles.rescuedDataColumn']);
});
