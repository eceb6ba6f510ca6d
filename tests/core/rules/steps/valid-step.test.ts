import { validStep } from '#core/rules/steps/valid-step.ts';
import type { Step } from '#core/steps/step.ts';
import { readDdl } from '#core/text/spark-ddl.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const schema = readDdl(
  'id BIGINT, amount STRING, at TIMESTAMP, address STRUCT<city: STRING, tags: ARRAY<STRING>>, `net.price` INT',
);

const withSteps = (...steps: readonly Step[]) =>
  pipelineOf([
    filesNode('orders', schema.ok ? { schema: schema.schema } : {}),
    tableNode('bronze.orders', 'source.orders', {
      flows: {
        orders: {
          from: 'source.orders',
          lookups: {
            customers: { from: 'bronze.customers' },
            sent: { from: 'bronze.sent', mode: 'stream' },
          },
          steps,
        },
      },
    }),
  ]);

const hourly = (timeColumn: string, delay: string): Step => ({
  kind: 'window',
  how: 'tumbling',
  timeColumn,
  size: '1 hour',
  delay,
  groupBy: [],
  measures: [{ name: 'n', expression: 'count(*)' }],
});

testRule(validStep, {
  accepts: {
    'columns that are there': withSteps({ kind: 'select', columns: ['ID', '`amount`'] }),
    'columns that a step before gave': withSteps(
      { kind: 'derive', columns: [{ name: 'day', expression: 'to_date(at)' }] },
      { kind: 'drop', columns: ['day'] },
    ),
    'fields of columns, and columns whose names hold dots': withSteps(
      { kind: 'nulls', columns: ['address.city', '`net.price`'], strategy: 'drop' },
      { kind: 'select', columns: ['net.price', 'address'] },
      { kind: 'explode', column: 'address.tags', as: 'tag', keyColumn: '' },
      { kind: 'select', columns: ['tag', 'address'] },
    ),
    'whatever is switched off': withSteps({ kind: 'drop', columns: ['nothing'], off: true }),
    'date formats as Spark has them': withSteps({
      kind: 'dates',
      columns: ['amount'],
      formats: [
        "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
        'HH:mm dd.MM.yyyy',
        'hh:mm a',
        'yyyyMMddHHmm',
        'yyyy-DDD',
      ],
      type: 'timestamp',
    }),
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
    'a field where a whole column has to be': [
      withSteps({ kind: 'drop', columns: ['address.city'] }),
      'bronze.orders, step 1: address.city is a field of address, and only whole columns will do here.',
    ],
    'a name with dots that would be read as a path': [
      withSteps({ kind: 'nulls', columns: ['net.price'], strategy: 'drop' }),
      'bronze.orders, step 1: net.price means a field of net, and the column itself is called so.',
    ],
    'a field of no column': [
      withSteps({ kind: 'explode', column: 'adress.tags' }),
      'bronze.orders, step 1: There is no column adress.tags in the rows that come in.',
    ],
    'what is made of a list under a name that is taken': [
      withSteps({ kind: 'explode', column: 'address.tags', as: 'tag', positionColumn: 'id' }),
      'bronze.orders, step 1: id would be there twice.',
    ],
    'key and value of a map under one name': [
      withSteps({ kind: 'explode', column: 'amount', keyColumn: 'Amount' }),
      'bronze.orders, step 1: There are two columns amount.',
    ],
    'a column that is named twice': [
      withSteps({ kind: 'mask', columns: ['id', 'amount', 'ID'], how: 'stars' }),
      'bronze.orders, step 1: ID is named twice.',
    ],
    'a column that is converted twice': [
      withSteps({
        kind: 'cast',
        columns: [
          { column: 'amount', type: 'int' },
          { column: '`amount`', type: 'date' },
        ],
        otherwise: 'null',
      }),
      'bronze.orders, step 1: amount is named twice.',
    ],
    'a format for what is no date': [
      withSteps({
        kind: 'cast',
        columns: [{ column: 'amount', type: 'int', format: 'yyyy-MM-dd' }],
        otherwise: 'null',
      }),
      'bronze.orders, step 1: A format says how dates are read from texts, and int is no date.',
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
    'two columns of one name': [
      withSteps({ kind: 'rename', names: { id: 'code', amount: 'Code' } }),
      'bronze.orders, step 1: There are two columns Code.',
    ],
    'a date format that means minutes': [
      withSteps({
        kind: 'dates',
        columns: ['amount'],
        formats: ["dd.mm.yyyy 'um' HH:MM"],
        type: 'date',
      }),
      'bronze.orders, step 1: mm are minutes; the month is MM.',
      'bronze.orders, step 1: MM is the month; minutes are mm.',
    ],
    'a date format of another program': [
      withSteps({
        kind: 'cast',
        columns: [{ column: 'amount', type: 'date', format: 'tt.MM.jjjj' }],
        otherwise: 'null',
      }),
      'bronze.orders, step 1: t means nothing in a date format.',
    ],
    'windows that leave rows out between them': [
      withSteps({
        kind: 'window',
        how: 'sliding',
        timeColumn: 'at',
        size: '1 hour',
        slide: '2 hours',
        delay: '1 hour',
        groupBy: [],
        measures: [{ name: 'n', expression: 'count(*)' }],
      }),
      'bronze.orders, step 1: A new window would begin only every 2 hours, and each is 1 hour long, so rows between them would be left out.',
    ],
    'what a stream cannot count': [
      withSteps({
        kind: 'window',
        how: 'session',
        timeColumn: 'at',
        size: '1 hour',
        delay: '1 hour',
        groupBy: [],
        measures: [{ name: 'n', expression: 'count(DISTINCT id)' }],
      }),
      'bronze.orders, step 1: Sessions of a stream are counted for each of something, such as a customer.',
      'bronze.orders, step 1: A stream cannot count what is distinct exactly.',
    ],
    'a stream that is waited for by two columns, or after its windows': [
      withSteps(
        { kind: 'derive', columns: [{ name: 'sent', expression: 'at' }] },
        { kind: 'deduplicate', keep: 'first', late: { timeColumn: 'at', delay: '1 hour' } },
        hourly('sent', '1 hour'),
        hourly('window_start', '1 hour'),
      ),
      'bronze.orders, step 3: A step before waits for late rows by at, and a stream can wait by one column only.',
      'bronze.orders, step 4: A step before makes windows of the stream, whose figures cannot be waited for again.',
    ],
    'a stream that is told twice how long to wait': [
      withSteps(
        { kind: 'deduplicate', keep: 'first', late: { timeColumn: 'at', delay: '1 hour' } },
        { kind: 'rename', names: { at: 'sent' } },
        hourly('sent', '2 hours'),
      ),
      'bronze.orders, step 3: A step before waits 1 hour for late rows, and so does this one: a stream is told once.',
    ],
    'equal rows of two joined streams': [
      withSteps(
        {
          kind: 'join',
          with: 'sent',
          how: 'inner',
          on: [{ column: 'id', otherColumn: 'order_id' }],
          columns: ['sent_at'],
          timeBound: {
            timeColumn: 'at',
            delay: '1 hour',
            otherTimeColumn: 'sent_at',
            otherDelay: '1 hour',
            within: '1 day',
          },
        },
        { kind: 'deduplicate', keep: 'first', late: { timeColumn: 'at', delay: '1 hour' } },
        { kind: 'drop', columns: ['sent_at'] },
        { kind: 'deduplicate', keep: 'first', late: { timeColumn: 'at', delay: '1 hour' } },
      ),
      'bronze.orders, step 2: Two streams are joined before, and both at and sent_at tell the time of a row, so the stream does not know which to go by.',
    ],
    'one of equal rows of two streams': [
      withSteps({ kind: 'union', tables: ['sent'], columns: ['id'], distinct: true }),
      'bronze.orders, step 1: A stream would have to keep every row to tell which come again.',
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
