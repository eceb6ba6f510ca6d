/** Expectations and quarantine: which rows are kept, dropped and put aside has to stay the same. */
import { describe, expect, test } from 'vitest';
import type { Expectation, Quarantine } from '#core/node-types/table.ts';
import { filesNode, pipelineOf, tableNode } from '../../../../support/build-pipeline.ts';
import { writePipeline } from '../write-pipeline.ts';

const spec = 'src/dataflows/bronze_erp/dataflowspec/orders_main.json';
const rules = 'src/dataflows/bronze_erp/expectations/orders_dqe.json';
const drop = (name: string, constraint: string): Expectation => ({
  name,
  constraint,
  action: 'drop',
});

function write(expectations: readonly Expectation[], quarantine?: Quarantine) {
  const table = tableNode('bronze.orders', 'source.orders', {
    expectations,
    ...(quarantine && { quarantine }),
  });
  return writePipeline(pipelineOf([filesNode('orders'), table]));
}

const into = (rule: string, ...more: readonly string[]): Quarantine => ({
  mode: 'table',
  table: 'orders_bad',
  rules: [rule, ...more].map((condition, index) => ({ name: `q${index + 1}`, condition })),
});

describe('expectations', () => {
  test('are sorted by what they do', () => {
    const written = write([
      { name: 'c', constraint: 'c > 0', action: 'fail' },
      { name: 'a', constraint: 'a > 0', action: 'warn', tag: 'x', enabled: false },
      drop('b', 'b > 0'),
    ]);
    expect(written.json(rules)).toEqual({
      expect: [{ name: 'a', constraint: 'a > 0', enabled: false, tag: 'x' }],
      expect_or_drop: [{ name: 'b', constraint: 'b > 0', enabled: true }],
      expect_or_fail: [{ name: 'c', constraint: 'c > 0', enabled: true }],
    });
    expect(written.json(spec)).toMatchObject({
      dataQualityExpectationsEnabled: true,
      dataQualityExpectationsPath: './orders_dqe.json',
      quarantineMode: 'off',
    });
  });

  test('without any there is no file and no word of them', () => {
    const written = write([]);
    expect(written.texts).not.toHaveProperty([rules]);
    expect(written.json(spec)).not.toHaveProperty('dataQualityExpectationsEnabled');
    expect(written.json(spec)).not.toHaveProperty('quarantineMode');
  });

  test('two of one name and action would be one for the framework', () => {
    const written = write([drop('a', 'a > 0'), drop('a', 'b > 0')]);
    expect(written.json(rules)).toMatchObject({ expect_or_drop: [{ name: 'a' }, { name: 'a_2' }] });
  });
});

describe('quarantine', () => {
  test('of rows that fail the expectations needs no rule of its own', () => {
    const written = write([drop('a', 'a > 0')], {
      mode: 'table',
      database: 'main.bad',
      table: 'q',
    });
    expect(written.json(spec)).toMatchObject({
      quarantineMode: 'table',
      quarantineTargetDetails: { targetFormat: 'delta', table: 'main.bad.q' },
    });
    expect(written.json(rules)).toEqual({
      expect_or_drop: [{ name: 'a', constraint: 'a > 0', enabled: true }],
    });
  });

  test('rules that are the expectations turned round are said by them already', () => {
    const written = write(
      [drop('rescued', '_rescued_data IS NULL'), drop('id', 'id is not null')],
      into('(_rescued_data IS NOT NULL) OR id  IS NULL'),
    );
    expect(Object.keys(written.json(rules))).toEqual(['expect_or_drop']);
    expect(written.topics).toEqual([]);
  });

  test('other rules are said as what good rows satisfy, and only logged in the table', () => {
    const written = write(
      [drop('operation', "operation IN ('I', 'D')")],
      into('id IS NULL OR operation IS NULL'),
    );
    expect(written.json(rules)).toEqual({
      expect: [{ name: 'q1', constraint: 'NOT (id IS NULL OR operation IS NULL)', enabled: true }],
      expect_or_drop: [{ name: 'operation', constraint: "operation IN ('I', 'D')", enabled: true }],
    });
    expect(written.topics).toEqual(['quarantine-rules']);
  });

  test('several rules have to hold together', () => {
    const written = write([], into('a = 1', 'b = 1 OR c = 1'));
    expect(written.json(rules)).toEqual({
      expect: [
        { name: 'q1_and_q2', constraint: 'NOT ((a = 1) AND (b = 1 OR c = 1))', enabled: true },
      ],
    });
    expect(written.topics).toEqual([]);
  });

  test('a rule that negates loses its negation', () => {
    const written = write([], into('NOT (a = 1 OR b = 1)'));
    expect(written.json(rules)).toMatchObject({
      expect: [{ constraint: '(a = 1 OR b = 1)' }],
    });
  });

  test('alternatives are put in parentheses, for the framework joins rules without', () => {
    const written = write([drop('a', 'x IS NULL OR y = 1'), drop('b', "z = 'a OR b'")], {
      mode: 'flag',
    });
    expect(written.json(rules)).toMatchObject({
      expect_or_drop: [{ constraint: '(x IS NULL OR y = 1)' }, { constraint: "z = 'a OR b'" }],
    });
    expect(written.topics).toEqual(['quarantine-flag']);
  });

  test('comments go, for what the framework joins behind them would be one', () => {
    const written = write([drop('a', 'x > 0 -- this OR that')], into('x IS NULL -- bad'));
    expect(written.json(rules)).toMatchObject({
      expect: [{ constraint: 'NOT (x IS NULL)' }],
      expect_or_drop: [{ constraint: 'x > 0' }],
    });
  });

  test('goes beside the table unless it names a schema', () => {
    const written = write([drop('a', 'a > 0')], {
      mode: 'table',
      table: 'q',
      properties: { a: 'b' },
      partitionColumns: ['day'],
      clusterColumns: ['id'],
    });
    expect(written.json(spec).quarantineTargetDetails).toEqual({
      targetFormat: 'delta',
      table: 'main.bronze.q',
      tableProperties: { a: 'b' },
      clusterByColumns: ['id'],
    });
  });

  test('without anything that says which rows are bad it is off', () => {
    const written = write([{ ...drop('a', 'a > 0'), enabled: false }], {
      mode: 'table',
      table: 'q',
    });
    expect(written.json(spec)).toMatchObject({ quarantineMode: 'off' });
    expect([...written.losses.values()].flat()).toMatchObject([{ field: ['quarantine'] }]);
  });

  test('traces lead from each rule to the entry that says it', () => {
    const written = write([drop('a', 'a > 0')], into('b = 1'));
    const places = (written.traces.get('bronze.orders' as never) ?? [])
      .filter(({ file }) => file === rules)
      .map(({ field, path }) => `${field.join('.')} → ${path.join('.')}`);
    expect(places).toEqual([
      'quarantine.rules.0 → expect.0',
      'quarantine.rules.0.name → expect.0.name',
      'quarantine.rules.0.condition → expect.0.constraint',
      'expectations.0 → expect_or_drop.0',
    ]);
  });
});
