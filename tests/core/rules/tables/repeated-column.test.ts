import { repeatedColumn } from '#core/rules/tables/repeated-column.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

testRule(repeatedColumn, {
  accepts: {
    'one column in several lists': pipelineOf([
      tableNode('gold.a', 'silver.a', {
        clusterColumns: ['id', 'day'],
        constraints: {
          primaryKey: ['id'],
          foreignKeys: [
            { columns: ['id'], references: 'gold.b' },
            { columns: ['id'], references: 'gold.c' },
          ],
        },
        columnTags: [
          { column: 'id', name: 'a' },
          { column: 'id', name: 'b' },
        ],
      }),
    ]),
  },
  reports: {
    'a column that comes twice in a list': [
      pipelineOf([
        tableNode('gold.a', 'silver.a', {
          clusterColumns: ['id', 'day', '`ID`'],
          constraints: { primaryKey: ['id', 'id'] },
        }),
      ]),
      'The primary key of gold.a names id twice.',
      'The clustering of gold.a names `ID` twice.',
    ],
  },
});
