/** The fields of steps that decide which rows stay. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, sqlText, stepFields } from './define.ts';

export const filterFields = stepFields(
  'filter',
  { title: 'Filter rows', description: 'Keeps the rows that meet every condition.' },
  {
    where: z.array(z.string()).meta({
      title: 'Conditions',
      description: 'SQL conditions; a row has to meet all of them.',
      examples: [['order_id IS NOT NULL', 'amount > 0']],
    }),
  },
);

export const nullsFields = stepFields(
  'nulls',
  {
    title: 'Handle missing values',
    description: 'Fills missing values, leaves their rows out, or stops at them.',
  },
  {
    columns: columnNames('The columns that may be without a value.', ['country']),
    strategy: z.enum(['fill', 'drop', 'fail']).meta({
      title: 'Missing values',
      description: 'Fill puts a value in, drop leaves the row out, fail stops the refresh.',
    }),
    expression: sqlText(
      'Value',
      'The SQL expression that fills the gap; for fill.',
      "'unknown'",
    ).optional(),
  },
);

export const deduplicateFields = stepFields(
  'deduplicate',
  {
    title: 'Remove duplicates',
    description: 'Keeps one row of each key, or one of each set of equal rows.',
  },
  {
    keys: columnNames(
      'Columns that tell which rows are the same; rows without a value there are the same, too. Without them: rows that are equal as a whole.',
      ['order_id'],
      'Keys',
    ).optional(),
    keep: z.enum(['first', 'last', 'most-complete']).meta({
      title: 'Keeps',
      description:
        'Which row survives: the first or last in the order, or the one with the fewest gaps.',
    }),
    orderBy: z
      .array(
        z.object({
          column: columnName('Column', 'The column that rows are ordered by.', 'updated_at'),
          direction: z.enum(['ascending', 'descending']).optional().meta({
            title: 'Direction',
            description: 'Which end comes first. Without it: ascending.',
          }),
        }),
      )
      .optional()
      .meta({ title: 'Order', description: 'What decides between the rows of one key.' }),
    late: z
      .object({
        timeColumn: columnName('Time', 'When a row happened.', 'ordered_at'),
        delay: z.string().meta({
          title: 'Waits for late rows',
          description: 'How late rows may be.',
          examples: ['10 minutes'],
        }),
      })
      .optional()
      .meta({
        title: 'On a stream',
        description: 'What a stream needs, so that it can forget old rows.',
      }),
  },
);
