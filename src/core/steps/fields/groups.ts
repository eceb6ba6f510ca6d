/** The fields of steps that make one row of many. */
import { z } from '#core/model/zod.ts';
import { columnName, sqlText, stepFields } from './define.ts';

const groupBy = z.array(z.string()).meta({
  title: 'Group by',
  description: 'Columns or SQL expressions AS a name; each combination becomes a row.',
  examples: [['country', 'to_date(ordered_at) AS order_date']],
});

const measures = z
  .array(
    z.object({
      name: columnName('Name', 'What the figure is called.', 'total_amount'),
      expression: sqlText(
        'Expression',
        'A SQL expression with an aggregate function.',
        'sum(amount)',
      ),
      condition: sqlText(
        'Only where',
        'A SQL condition for the rows that count.',
        "status = 'paid'",
      ).optional(),
    }),
  )
  .meta({ title: 'Figures', description: 'What is computed for each group.' });

export const aggregateFields = stepFields(
  'aggregate',
  { title: 'Aggregate', description: 'Groups rows and computes figures for each group.' },
  { groupBy, measures },
);

export const windowFields = stepFields(
  'window',
  {
    title: 'Time windows',
    description: 'Computes figures for stretches of time: side by side, overlapping, or sessions.',
  },
  {
    how: z.enum(['tumbling', 'sliding', 'session']).meta({
      title: 'Windows',
      description:
        'Tumbling windows follow one another, sliding ones overlap, a session lasts until nothing happens for a while.',
    }),
    timeColumn: columnName(
      'Time',
      'The timestamp that says when a row happened. Rows without one are left out; windows of days begin at midnight UTC.',
      'ordered_at',
    ),
    size: z.string().meta({
      title: 'Length',
      description: 'How long a window is; of a session: the pause that ends it.',
      examples: ['10 minutes'],
    }),
    slide: z
      .string()
      .optional()
      .meta({
        title: 'Starts every',
        description: 'How long after one window the next begins; for sliding ones.',
        examples: ['5 minutes'],
      }),
    delay: z
      .string()
      .optional()
      .meta({
        title: 'Waits for late rows',
        description: 'How late rows may be; a stream needs it, to know when a window is done.',
        examples: ['10 minutes'],
      }),
    groupBy,
    measures,
  },
);
