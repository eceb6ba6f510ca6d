import type { NodeOf } from '#core/model/pipeline.ts';
import { olderTable } from '#core/rules/lakeflow/older-table.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

type Fields = NodeOf<'table'>['fields'];

const older = { catalog: 'uc', database: 'main.old', table: 'orders' } as const;
const table = (
  migration: Partial<NonNullable<Fields['migration']>>,
  fields: Partial<Fields> = {},
) =>
  pipelineOf([
    tableNode('silver.orders', 'bronze.orders', {
      ...fields,
      migration: { ...older, ...migration },
    }),
  ]);
const history = {
  changeCapture: { keys: ['id'], sequenceBy: 'changed_at', scdType: '2' },
} as const;

testRule(olderTable, {
  accepts: {
    'another table': table({}),
    'columns that may hold the dates': table({ select: ['*'] }, history),
    'dates under their names': table({ select: ['id', 'a AS __start_at', '__END_AT'] }, history),
  },
  reports: {
    'no name': [table({ table: ' ' }), 'The older table of silver.orders has no name.'],
    'no schema': [table({ database: '' }), 'The older table of silver.orders has no schema.'],
    'the table itself': [
      table({ database: 'main.silver' }),
      'The older table of silver.orders is the table itself.',
    ],
    'history without its end': [
      table({ select: ['id', 'valid_from AS __START_AT'] }, history),
      'The columns of the older table of silver.orders lack __END_AT, which history of SCD type 2 begins and ends by.',
    ],
    'history that leaves columns out': [
      table({}, { changeCapture: { ...history.changeCapture, exceptColumns: ['op'] } }),
      'silver.orders keeps history and leaves columns out, and the framework fails when it brings older rows to such a table.',
    ],
  },
});
