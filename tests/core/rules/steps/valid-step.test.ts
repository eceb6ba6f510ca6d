import { validStep } from '#core/rules/steps/valid-step.ts';
import type { Step } from '#core/steps/step.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const schema = readDdl('id BIGINT, amount STRING, at TIMESTAMP');

const withSteps = (...steps: readonly Step[]) =>
  pipelineOf([
    filesNode('orders', schema.ok ? { schema: schema.schema } : {}),
    tableNode('bronze.orders', 'source.orders', {
      flows: {
        orders: {
          from: 'source.orders',
          lookups: { customers: { from: 'bronze.customers' } },
          steps,
        },
      },
    }),
  ]);

testRule(validStep, {
  accepts: {
    'columns that are there': withSteps({ kind: 'select', columns: ['ID', '`amount`'] }),
    'columns that a step before gave': withSteps(
      { kind: 'derive', columns: [{ name: 'day', expression: 'to_date(at)' }] },
      { kind: 'drop', columns: ['day'] },
    ),
    'whatever is switched off': withSteps({ kind: 'drop', columns: ['nothing'], off: true }),
    'names where columns are not known': withSteps(
      { kind: 'unwrap', envelope: 'debezium' },
      { kind: 'drop', columns: ['anything'] },
    ),
  },
  reports: {
    'a column that is not there': [
      withSteps({ kind: 'drop', columns: ['amout'] }),
      'bronze.orders, step 1: There is no column amout in the rows that come in.',
    ],
    'a column that a step before took': [
      withSteps(
        { kind: 'drop', columns: ['amount'] },
        { kind: 'mask', columns: ['amount'], how: 'stars' },
      ),
      'bronze.orders, step 2: There is no column amount in the rows that come in.',
    ],
    'a column that is there already': [
      withSteps({ kind: 'derive', columns: [{ name: 'amount', expression: 'id * 2' }] }),
      'bronze.orders, step 1: There is a column amount already.',
    ],
    'a lookup the flow does not have': [
      withSteps({
        kind: 'lookup',
        with: 'customer',
        on: [{ column: 'id', otherColumn: 'id' }],
        columns: ['name'],
      }),
      'bronze.orders, step 1: The flow has no lookup customer.',
    ],
    'a type that Spark does not know': [
      withSteps({
        kind: 'cast',
        columns: [{ column: 'amount', type: 'money' }],
        otherwise: 'null',
      }),
      'bronze.orders, step 1: money is no type that Spark knows.',
    ],
    'units of different quantities': [
      withSteps({ kind: 'units', columns: ['id'], from: 'kg', to: 'm' }),
      'bronze.orders, step 1: kg measures mass and m measures length.',
    ],
    'a window of a stream without an end': [
      withSteps({
        kind: 'window',
        how: 'tumbling',
        timeColumn: 'at',
        size: '1 hour',
        groupBy: [],
        measures: [{ name: 'n', expression: 'count(*)' }],
      }),
      'bronze.orders, step 1: Nothing says how late rows may be, so no window of the stream is ever done.',
    ],
    'what is not filled in': [
      withSteps({ kind: 'filter', where: [] }),
      'bronze.orders, step 1: There is no condition, so every row is kept.',
    ],
  },
});
