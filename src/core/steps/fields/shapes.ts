/** The fields of steps that unpack nested values and turn tables round. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, stepFields } from './define.ts';

export const unpivotFields = stepFields(
  'unpivot',
  {
    title: 'Columns to rows',
    description: 'Makes a row of each of several columns: its name and its value.',
  },
  {
    columns: columnNames('The columns that become rows; of one type.', ['jan', 'feb', 'mar']),
    nameColumn: columnName(
      'Column for names',
      'The column that says which one a row was.',
      'month',
    ),
    valueColumn: columnName('Column for values', 'The column that gets the value.', 'amount'),
    dropsNulls: z.boolean().optional().meta({
      title: 'Without empty ones',
      description: 'Makes no row of a value that is null.',
    }),
  },
);

export const explodeFields = stepFields(
  'explode',
  {
    title: 'List to rows',
    description: 'Makes a row of each element of a list, or of each entry of a map.',
  },
  {
    column: columnName(
      'Column',
      'The column that holds lists or maps. A field that does, such as order.lines, is copied out of its column.',
      'lines',
    ),
    as: z
      .string()
      .optional()
      .meta({
        title: 'Called',
        description:
          'The name of the column with one element, or one value of a map. Without it: that of the list.',
        examples: ['line'],
      }),
    keyColumn: z
      .string()
      .optional()
      .meta({
        title: 'Key column',
        description: 'A column for the key of each entry: for maps, and only for them.',
        examples: ['line_key'],
      }),
    positionColumn: z
      .string()
      .optional()
      .meta({
        title: 'Position column',
        description: 'A column for the place of the element, from 0.',
        examples: ['line_number'],
      }),
    dropsEmpty: z.boolean().optional().meta({
      title: 'Without empty lists',
      description: 'Leaves out rows whose list or map is empty or missing.',
    }),
  },
);

export const parseJsonFields = stepFields(
  'parse-json',
  { title: 'Read JSON', description: 'Reads a JSON text into a column with fields.' },
  {
    column: columnName('Column', 'The text, or the bytes of a message.', 'value'),
    fields: z.string().meta({
      title: 'Fields',
      description: 'The fields of the JSON and their types, as Spark declares columns.',
      examples: ['order_id BIGINT, lines ARRAY<STRUCT<sku: STRING, quantity: INT>>'],
    }),
    as: z
      .string()
      .optional()
      .meta({
        title: 'Called',
        description: 'The name of the column with fields. Without it: that of the text.',
        examples: ['order'],
      }),
    otherwise: z.enum(['null', 'keep', 'drop', 'fail']).optional().meta({
      title: 'Texts that do not fit',
      description:
        'Texts that are no JSON, or hold a value of another type: what cannot be read becomes null, the text is kept in a column ending in _bad, the row is left out, or the refresh stops. Without it: null.',
    }),
  },
);

export const flattenFields = stepFields(
  'flatten',
  { title: 'Fields to columns', description: 'Makes columns of the fields of a column.' },
  {
    column: columnName(
      'Column',
      'The column that has fields. A field that does, such as customer.address, is copied out of its column.',
      'address',
    ),
    fields: z
      .array(z.string())
      .optional()
      .meta({
        title: 'Fields',
        description: 'The fields to take out. Without them: all of them.',
        examples: [['street', 'city']],
      }),
    prefix: z
      .string()
      .optional()
      .meta({
        title: 'Prefix',
        description: 'What the columns begin with; only with fields named.',
        examples: ['address_'],
      }),
  },
);

export const unwrapFields = stepFields(
  'unwrap',
  {
    title: 'Unwrap changes',
    description:
      'Unwraps change records of Debezium, AWS DMS, GoldenGate or a Delta change feed into rows with _operation and _changed_at.',
  },
  {
    envelope: z.enum(['debezium', 'dms', 'goldengate', 'change-feed']).meta({
      title: 'Written by',
      description: 'The tool that wrote the change records.',
    }),
    column: z
      .string()
      .optional()
      .meta({
        title: 'Inside column',
        description: 'The column that holds the record. Without it: the record is the row.',
        examples: ['payload'],
      }),
    timeColumn: z
      .string()
      .optional()
      .meta({
        title: 'Time column',
        description: 'The column with the time of the change, where DMS was told to add one.',
        examples: ['dms_timestamp'],
      }),
    dropsDeletes: z.boolean().optional().meta({
      title: 'Without deletes',
      description: 'Leaves out the records of deleted rows.',
    }),
  },
);
