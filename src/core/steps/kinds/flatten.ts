/** Makes columns of the fields of a column. */
import { bareName, named, selectText, sqlName } from '#core/sql/write-sql.ts';
import { unknownColumns, without } from '../parts.ts';
import type { StepOf } from '../step.ts';
import { doubled } from '../with-lookup.ts';
import { defineStep } from './define.ts';

type Flatten = StepOf<'flatten'>;

export const flatten = defineStep({
  kind: 'flatten',
  stage: 'flattened',
  start: { kind: 'flatten', column: '' },
  toSql(step, { sql }) {
    const from = sqlName(step.column);
    const taken = step.fields?.map((field) =>
      named(`${from}.${sqlName(field)}`, calledBy(step, field)),
    );
    return selectText({ columns: [`* EXCEPT (${from})`, ...(taken ?? [`${from}.*`])], from: sql });
  },
  columns(step, { columns }) {
    if (!columns || !step.fields) return undefined;
    return [
      ...without(columns, [step.column]),
      ...step.fields.map((field) => calledBy(step, field)),
    ];
  },
  check: (step, { columns }) => [
    ...unknownColumns(columns, [{ name: step.column, field: ['column'] }]),
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
      columns && without(columns, [step.column]),
      step.fields?.map((field) => calledBy(step, field)),
      ['prefix'],
    ),
  ],
});

function calledBy({ prefix = '' }: Flatten, field: string): string {
  return `${prefix}${bareName(field)}`;
}
