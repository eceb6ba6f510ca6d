import type { TableConstraints } from '#core/node-types/table.ts';
import { foreignKeyTarget } from '#core/rules/tables/foreign-key-target.ts';
import { filesNode, pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const keys = (...foreignKeys: NonNullable<TableConstraints['foreignKeys']>) =>
  pipelineOf([
    filesNode('orders'),
    tableNode('gold.dim', 'silver.a', { constraints: { primaryKey: ['id'] } }),
    tableNode('gold.plain', 'silver.a'),
    tableNode('gold.fact', 'silver.a', { constraints: { foreignKeys } }),
  ]);

testRule(foreignKeyTarget, {
  accepts: {
    'tables with a key, and full names': keys(
      { columns: ['dim_id'], references: 'gold.dim' },
      { columns: ['a', 'b'], references: 'gold.plain', referencedColumns: ['x', 'y'] },
      { columns: ['a'], references: '{catalog}.gold.other' },
    ),
  },
  reports: {
    'what is no table, or has no key that fits': [
      keys(
        { columns: ['a'], references: '' },
        { columns: ['a'], references: 'gold.missing' },
        { columns: ['a'], references: 'source.orders' },
        { columns: ['a'], references: 'gold.plain' },
        { columns: ['a', 'b'], references: 'gold.dim' },
        { columns: ['a'], references: 'main.gold.x', referencedColumns: ['x', 'y'] },
      ),
      'A foreign key of gold.fact names no table.',
      'A foreign key of gold.fact points at gold.missing, which is neither a table of this project nor a full name.',
      'A foreign key of gold.fact points at source.orders, which is no table.',
      'A foreign key of gold.fact points at gold.plain, which has no primary key.',
      'A foreign key of gold.fact has 2 columns where the other key has 1.',
      'A foreign key of gold.fact has 1 column where the other key has 2.',
    ],
  },
});
