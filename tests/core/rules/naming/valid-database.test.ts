import { validDatabase } from '#core/rules/naming/valid-database.ts';
import { pipelineOf, tableNode } from '../../../support/build-pipeline.ts';
import { testRule } from '../../../support/rule-test.ts';

const placed = (name: string, database: string | undefined) =>
  tableNode(`bronze.${name}`, 'source.orders', { database });

testRule(validDatabase, {
  accepts: {
    'a schema, alone and in a catalog': pipelineOf([
      placed('a', 'sales'),
      placed('b', 'lake.sales'),
      placed('c', '{catalog}.{schema}'),
      placed('d', undefined),
    ]),
  },
  reports: {
    'a catalog named twice': [
      pipelineOf([placed('a', '{schema}'), placed('b', '{schema}')], {
        variables: { schema: { dev: 'lake.lake.sales' } },
      }),
      'bronze.a cannot be placed in "{schema}": it has 3 parts in dev.',
      'bronze.b cannot be placed in "{schema}": it has 3 parts in dev.',
    ],
    'parts that are empty or refused': [
      pipelineOf([placed('a', 'lake.'), placed('b', 'my lake.sales')]),
      'bronze.a cannot be placed in "lake.": a part of it is empty.',
      'bronze.b cannot be placed in "my lake.sales": it holds a space, slash or control character.',
    ],
  },
});
