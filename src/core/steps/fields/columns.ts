/** The fields of steps that choose, name and compute columns. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, sqlText, stepFields } from './define.ts';

export const selectFields = stepFields(
  'select',
  {
    title: 'Keep columns',
    description: 'Keeps these columns in this order and leaves out all others.',
  },
  { columns: columnNames('The columns to keep, in their order.', ['order_id', 'amount']) },
);

export const dropFields = stepFields(
  'drop',
  { title: 'Remove columns', description: 'Takes columns away and keeps all others.' },
  { columns: columnNames('The columns to take away.', ['_rescued_data']) },
);

export const renameFields = stepFields(
  'rename',
  { title: 'Rename columns', description: 'Gives columns other names.' },
  {
    names: z.record(z.string(), z.string()).meta({
      title: 'Names',
      description: 'The name each column gets, by the name it has.',
      examples: [{ CUSTNO: 'customer_id' }],
    }),
  },
);

export const castFields = stepFields(
  'cast',
  {
    title: 'Change types',
    description: 'Converts columns to other types, with a policy for values that do not fit.',
  },
  {
    columns: z
      .array(
        z.object({
          column: columnName('Column', 'The column to convert.', 'amount'),
          type: z.string().meta({
            title: 'Type',
            description: 'The Spark type it becomes.',
            examples: ['decimal(18,2)', 'bigint', 'date', 'timestamp', 'boolean'],
          }),
          format: z
            .string()
            .optional()
            .meta({
              title: 'Format',
              description: 'How a date or timestamp is written in the text.',
              examples: ['dd.MM.yyyy'],
            }),
        }),
      )
      .meta({ title: 'Columns', description: 'What is converted, and to which type.' }),
    otherwise: z.enum(['null', 'fail', 'keep', 'drop']).meta({
      title: 'Values that do not fit',
      description:
        'Null empties the value, fail stops the refresh, keep moves it to a column ending in _bad, drop leaves the row out.',
    }),
  },
);

export const deriveFields = stepFields(
  'derive',
  { title: 'Add columns', description: 'Computes columns from those that come in.' },
  {
    columns: z
      .array(
        z.object({
          name: columnName('Name', 'What the computed column is called.', 'order_date'),
          expression: sqlText(
            'Expression',
            'A SQL expression over the columns that come in.',
            'to_date(ordered_at)',
          ),
          replaces: z.boolean().optional().meta({
            title: 'Replaces a column',
            description: 'Takes the place of the column of this name that comes in.',
          }),
        }),
      )
      .meta({ title: 'Columns', description: 'The columns to compute.' }),
  },
);
