import type { NodeOf } from '#core/model/pipeline.ts';
import { unknownColumn } from '#core/rules/tables/unknown-column.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

type Fields = Partial<NodeOf<'table'>['fields']>;

const table = (fields: Fields, select: readonly string[] = ['id', 'email', 'region']) =>
  pipelineOf([
    tableNode('silver.people', 'bronze.people', {
      flows: { people: { from: 'bronze.people', select } },
      ...fields,
    }),
  ]);

testRule(unknownColumn, {
  accepts: {
    'columns that are there, in any case, and those the platform adds': table({
      columnMasks: { Email: "mask USING COLUMNS (region, 'x', 1)" },
      rowFilter: 'ROW FILTER f ON (region)',
      constraints: { primaryKey: ['id'], foreignKeys: [{ columns: ['id'], references: 'a.b.c' }] },
      columnComments: { '`id`': 'The number.' },
      partitionColumns: ['__START_AT'],
      clusterColumns: ['{column}'],
    }),
    'whatever is named where nobody knows the columns': table({ clusterColumns: ['x'] }, ['*']),
    'metadata columns, which are columns too': table({
      metadataColumns: { loaded_at: 'current_timestamp()' },
      clusterColumns: ['loaded_at'],
    }),
  },
  reports: {
    'what masks, filters, keys, tags and the layout name and is not there': [
      table({
        constraints: { primaryKey: ['ID', 'emial'] },
        columnMasks: { phone: 'mask', email: 'mask USING COLUMNS (country)' },
        rowFilter: 'ROW FILTER f ON (country)',
        columnTags: [{ column: 'regoin', name: 'pii' }],
        clusterColumns: ['day'],
      }),
      'The primary key of silver.people names emial, which is no column of it.',
      'A column mask of silver.people names phone, which is no column of it.',
      'The mask of email of silver.people names country, which is no column of it.',
      'The row filter of silver.people names country, which is no column of it.',
      'A column tag of silver.people names regoin, which is no column of it.',
      'The clustering of silver.people names day, which is no column of it.',
    ],
  },
});
