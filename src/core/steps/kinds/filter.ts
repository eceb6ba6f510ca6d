/** Keeps the rows that meet every condition. */
import { authoredSql, selectText } from '#core/sql/write-sql.ts';
import { listed, nothingIn, overInStream } from '../parts.ts';
import { defineStep } from './define.ts';

export const filter = defineStep({
  kind: 'filter',
  stage: 'filtered',
  start: { kind: 'filter', where: [] },
  toSql: ({ where }, { sql }) =>
    selectText({
      columns: ['*'],
      from: sql,
      where: where.filter((one) => one.trim() !== '').map(authoredSql),
    }),
  columns: (_, { columns }) => columns,
  check: ({ where }, input) => [
    ...nothingIn(where, 'where', 'There is no condition, so every row is kept.'),
    ...overInStream(input, listed(where, 'where')),
  ],
});
