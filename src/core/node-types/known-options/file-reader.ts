/** Options of the readers of files: those of every format, and those of each. */
import { type KnownOption, yesOrNo } from './define.ts';

export const anyFile: readonly KnownOption[] = [
  {
    key: 'pathGlobFilter',
    description: 'Only files whose name fits this pattern are read.',
    example: '*.csv',
  },
  {
    key: 'recursiveFileLookup',
    description: 'Whether files in folders below are read, and folder names mean nothing.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'modifiedAfter',
    description: 'Only files that were changed after this time are read.',
    example: '2024-01-01 00:00:00.000000 UTC+0',
  },
  {
    key: 'modifiedBefore',
    description: 'Only files that were changed before this time are read.',
    example: '2025-01-01 00:00:00.000000 UTC+0',
  },
  {
    key: 'ignoreCorruptFiles',
    description: 'Whether files that cannot be read are skipped, instead of failing.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'ignoreMissingFiles',
    description: 'Whether files that are gone are skipped, instead of failing.',
    values: yesOrNo,
    usually: 'false',
  },
];

/** What the formats made of text have in common. */
const text: readonly KnownOption[] = [
  {
    key: 'mode',
    description: 'What happens to rows that cannot be read.',
    values: ['PERMISSIVE', 'DROPMALFORMED', 'FAILFAST'],
    usually: 'PERMISSIVE',
  },
  {
    key: 'rescuedDataColumn',
    description: 'The column that keeps what fits no other column.',
    example: '_rescued_data',
  },
  {
    key: 'columnNameOfCorruptRecord',
    description: 'The column that keeps rows that cannot be read.',
    usually: '_corrupt_record',
  },
  {
    key: 'dateFormat',
    description: 'How dates are written.',
    usually: 'yyyy-MM-dd',
  },
  {
    key: 'timestampFormat',
    description: 'How times are written.',
    example: "yyyy-MM-dd'T'HH:mm:ss[.SSS][XXX]",
  },
  {
    key: 'timeZone',
    description: 'The time zone of times that name none.',
    example: 'Europe/Berlin',
  },
  {
    key: 'encoding',
    description: 'How characters are written.',
    usually: 'UTF-8',
  },
];

const lines: KnownOption = {
  key: 'multiLine',
  description: 'Whether one row may reach over several lines.',
  values: yesOrNo,
  usually: 'false',
};
const inferSchema: KnownOption = {
  key: 'inferSchema',
  description: 'Whether types are worked out from the values; otherwise every column is text.',
  values: yesOrNo,
  usually: 'false',
};
const mergeSchema: KnownOption = {
  key: 'mergeSchema',
  description: 'Whether the columns of all files are put together.',
  values: yesOrNo,
  usually: 'false',
};
const rebase = (key: string): KnownOption => ({
  key,
  description: 'How dates before 1582 that older tools wrote are read.',
  values: ['EXCEPTION', 'CORRECTED', 'LEGACY'],
});

/** By format, as it is called in settings. */
export const byFormat: Readonly<Record<string, readonly KnownOption[]>> = {
  csv: [
    {
      key: 'header',
      description: 'Whether the first line holds the names of the columns.',
      values: yesOrNo,
      usually: 'false',
    },
    { key: 'sep', description: 'What stands between two values.', usually: ',' },
    {
      key: 'quote',
      description: 'What stands around values that hold the separator.',
      usually: '"',
    },
    { key: 'escape', description: 'What stands before a quote inside a value.', usually: '\\' },
    { key: 'nullValue', description: 'The text that means no value.', example: 'NULL' },
    { key: 'emptyValue', description: 'The text that means an empty text.' },
    { key: 'comment', description: 'Lines that begin with this are skipped.', example: '#' },
    { key: 'lineSep', description: 'What stands between two rows.' },
    {
      key: 'ignoreLeadingWhiteSpace',
      description: 'Whether blanks before values are left out.',
      values: yesOrNo,
      usually: 'false',
    },
    {
      key: 'ignoreTrailingWhiteSpace',
      description: 'Whether blanks after values are left out.',
      values: yesOrNo,
      usually: 'false',
    },
    {
      key: 'enforceSchema',
      description: 'Whether declared columns are taken in their order, whatever the header says.',
      values: yesOrNo,
      usually: 'true',
    },
    { key: 'skipRows', description: 'How many lines at the top are skipped.', usually: '0' },
    { key: 'maxCharsPerColumn', description: 'How long one value may be.', usually: '-1' },
    inferSchema,
    lines,
    ...text,
  ],
  json: [
    lines,
    {
      key: 'primitivesAsString',
      description: 'Whether numbers and booleans are taken as text.',
      values: yesOrNo,
      usually: 'false',
    },
    {
      key: 'allowComments',
      description: 'Whether comments may stand in the JSON.',
      values: yesOrNo,
      usually: 'false',
    },
    {
      key: 'allowSingleQuotes',
      description: 'Whether texts may stand in single quotes.',
      values: yesOrNo,
      usually: 'true',
    },
    {
      key: 'allowUnquotedFieldNames',
      description: 'Whether names may stand without quotes.',
      values: yesOrNo,
      usually: 'false',
    },
    {
      key: 'readerCaseSensitive',
      description: 'Whether letter case makes names of columns different.',
      values: yesOrNo,
      usually: 'true',
    },
    ...text,
  ],
  xml: [
    {
      key: 'rowTag',
      description: 'The element that is one row. It has to be set.',
      example: 'order',
    },
    { key: 'attributePrefix', description: 'What names of attributes begin with.', usually: '_' },
    {
      key: 'valueTag',
      description: 'The column for the text of elements that have attributes.',
      usually: '_VALUE',
    },
    {
      key: 'rowValidationXSDPath',
      description: 'An XSD file that every row is checked against.',
    },
    inferSchema,
    ...text,
  ],
  text: [
    {
      key: 'wholeText',
      description: 'Whether a file is one row, instead of each of its lines.',
      values: yesOrNo,
      usually: 'false',
    },
    { key: 'lineSep', description: 'What stands between two rows.' },
    { key: 'encoding', description: 'How characters are written.', usually: 'UTF-8' },
  ],
  parquet: [mergeSchema, rebase('datetimeRebaseMode'), rebase('int96RebaseMode')],
  avro: [
    { key: 'avroSchema', description: 'The Avro schema to read with, as JSON.' },
    mergeSchema,
    rebase('datetimeRebaseMode'),
  ],
  orc: [mergeSchema],
  binaryFile: [],
};
