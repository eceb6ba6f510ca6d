/** Makes one key column from the columns that tell rows apart. */
import { bareName, named, selectText, sqlColumn } from '#core/sql/write-sql.ts';
import { listed, nothingIn, unknownPaths } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

export const surrogateKey = defineStep({
  kind: 'surrogate-key',
  stage: 'keyed',
  start: { kind: 'surrogate-key', keys: [], as: 'key', algorithm: 'xxhash64' },
  toSql: (step, { sql }) =>
    selectText({
      columns: step.keys.length === 0 ? ['*'] : [named(keyOf(step), step.as), '*'],
      from: sql,
    }),
  columns: ({ as }, { columns }) => columns && [bareName(as), ...columns],
  check: ({ keys, as }, { columns }) => [
    ...nothingIn(keys, 'keys', 'No column is named that the key could be made from.'),
    ...unknownPaths(columns, listed(keys, 'keys')),
    ...(as.trim() === '' ? [{ message: 'The key has no name.', field: ['as'] }] : []),
    ...doubled(columns, [as], ['as']),
  ],
});

/**
 * As texts, so that a number gives the same key whether a table has it as INT or BIGINT; several as
 * a JSON list, which keeps nulls and knows where one value ends.
 */
function keyOf({ keys, algorithm, unknown }: StepOf<'surrogate-key'>): string {
  const texts = keys.map((name) => `CAST(${sqlColumn(name)} AS STRING)`);
  const [first = '', ...others] = texts;
  const value = others.length === 0 ? first : `to_json(array(${texts.join(', ')}))`;
  const key = algorithm === 'xxhash64' ? `xxhash64(${value})` : `sha2(${value}, 256)`;
  if (!unknown) return key;
  const isUnknown = keys.map((name) => `${sqlColumn(name)} IS NULL`).join(' AND ');
  return `CASE WHEN ${isUnknown} THEN ${algorithm === 'xxhash64' ? '-1' : "'-1'"} ELSE ${key} END`;
}
