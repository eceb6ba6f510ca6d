/** Makes columns of the fields of a column. */
import { bareName, named, selectText, sqlColumn, sqlName } from '#core/sql/write-sql.ts';
import { starWithout, unknownPaths, withoutOne } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

type Flatten = StepOf<'flatten'>;

export const flatten = defineStep({
  kind: 'flatten',
  stage: 'flattened',
  start: { kind: 'flatten', column: '' },
  toSql(step, { sql }) {
    const from = sqlColumn(step.column);
    const taken = step.fields?.map((field) =>
      named(`${from}.${sqlName(field)}`, calledBy(step, field)),
    );
    return selectText({
      columns: [starWithout(step.column), ...(taken ?? [`${from}.*`])],
      from: sql,
    });
  },
  columns(step, { columns }) {
    if (!columns || !step.fields) return undefined;
    return [
      ...withoutOne(columns, step.column),
      ...step.fields.map((field) => calledBy(step, field)),
    ];
  },
  check: (step, { columns }) => [
    ...unknownPaths(columns, [{ name: step.column, field: ['column'] }]),
    ...(step.prefix && !step.fields
      ? [
          {
            message: 'Only named fields can get a prefix.',
            hint: 'Name the fields, or take the prefix away.',
            field: ['prefix'],
          },
        ]
      : []),
    ...doubled(
      columns && withoutOne(columns, step.column),
      step.fields?.map((field) => calledBy(step, field)),
      ['prefix'],
    ),
  ],
});

function calledBy({ prefix = '' }: Flatten, field: string): string {
  return `${prefix}${bareName(field)}`;
}
