/** The fields of steps that bring in rows of other tables. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, sqlText, stepFields } from './define.ts';

const other = z.string().meta({
  title: 'With',
  description: 'The lookup of this flow that is joined, by its alias.',
  examples: ['customers'],
});

const on = z
  .array(
    z.object({
      column: columnName('Column', 'The column of the rows that come in.', 'customer_id'),
      otherColumn: columnName('Equals', 'The column of the other table.', 'id'),
    }),
  )
  .meta({ title: 'On', description: 'Columns that have to be equal.' });

const brought = columnNames(
  'The columns of the other table to bring in.',
  ['name', 'segment'],
  'Brings columns',
);

export const lookupFields = stepFields(
  'lookup',
  {
    title: 'Look up',
    description:
      'Finds the matching row of another table and brings columns of it; every row that comes in stays, and comes once for each row that matches.',
  },
  {
    with: other,
    on,
    columns: brought,
    prefix: z
      .string()
      .optional()
      .meta({
        title: 'Prefix',
        description: 'What the brought columns begin with.',
        examples: ['customer_'],
      }),
    asOf: z
      .object({
        timeColumn: columnName('Time', 'The column that says which moment counts.', 'ordered_at'),
        fromColumn: columnName(
          'Valid from',
          'When a version of the other table begins.',
          '__START_AT',
        ),
        toColumn: columnName(
          'Valid to',
          'When it ends; without a value it holds still.',
          '__END_AT',
        ),
      })
      .optional()
      .meta({
        title: 'As of',
        description: 'Finds the version that held at a moment; for history kept as SCD type 2.',
      }),
    missing: z
      .record(z.string(), z.string())
      .optional()
      .meta({
        title: 'Where nothing is found',
        description:
          'The SQL expression that a brought column gets instead, by its name. Without it: null.',
        examples: [{ customer_key: '-1' }],
      }),
  },
);

export const joinFields = stepFields(
  'join',
  { title: 'Join', description: 'Joins the rows of another table or stream.' },
  {
    with: other,
    how: z.enum(['inner', 'left', 'semi', 'anti']).meta({
      title: 'How',
      description:
        'Inner keeps matches, left keeps every row that comes in, semi keeps rows that have a match, anti those that have none.',
    }),
    on,
    condition: sqlText(
      'Further condition',
      'A SQL condition; the rows that come in are called l, those of the other table r.',
      'l.amount > r.threshold',
    ).optional(),
    columns: brought.optional(),
    timeBound: z
      .object({
        timeColumn: columnName('Time', 'When a row that comes in happened.', 'ordered_at'),
        delay: z.string().meta({
          title: 'Waits for late rows',
          description: 'How late rows that come in may be.',
          examples: ['10 minutes'],
        }),
        otherTimeColumn: columnName(
          'Time of the other',
          'When a row of the other stream happened.',
          'paid_at',
        ),
        otherDelay: z.string().meta({
          title: 'Waits for late rows of the other',
          description: 'How late rows of the other stream may be.',
          examples: ['10 minutes'],
        }),
        within: z.string().meta({
          title: 'Within',
          description: 'How long after a row that comes in the other may happen.',
          examples: ['1 hour'],
        }),
      })
      .optional()
      .meta({
        title: 'Time bound',
        description: 'What two streams need, so that old rows can be forgotten.',
      }),
  },
);

export const unionFields = stepFields(
  'union',
  { title: 'Append rows', description: 'Puts the rows of other tables below those that come in.' },
  {
    tables: z.array(z.string()).meta({
      title: 'Tables',
      description: 'The lookups of this flow whose rows are added, by their aliases.',
      examples: [['orders_eu', 'orders_us']],
    }),
    columns: columnNames('The columns that all of them have.', ['order_id', 'amount']),
    distinct: z.boolean().optional().meta({
      title: 'Without repeats',
      description: 'Keeps one of equal rows.',
    }),
  },
);
