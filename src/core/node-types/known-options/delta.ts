/** Options for reading Delta tables and their change data feed, and for writing Delta sinks. */
import { type KnownOption, yesOrNo } from './define.ts';

export const deltaReader: readonly KnownOption[] = [
  {
    key: 'skipChangeCommits',
    description: 'Whether a stream passes over updates and deletes, instead of failing on them.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'readChangeFeed',
    description: 'Whether changes are read instead of rows; the change feed setting does the same.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'startingVersion',
    description: 'The version of the table a stream starts at.',
    example: 'latest',
  },
  {
    key: 'startingTimestamp',
    description: 'The time a stream starts at.',
    example: '2024-01-01',
  },
  { key: 'versionAsOf', description: 'The version of the table to read in batch.', example: '12' },
  {
    key: 'timestampAsOf',
    description: 'The time as of which the table is read in batch.',
    example: '2024-01-01',
  },
  {
    key: 'withEventTimeOrder',
    description: 'Whether the first rows of a stream come in the order of their time.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'maxFilesPerTrigger',
    description: 'How many files are read in one step.',
    usually: '1000',
  },
  { key: 'maxBytesPerTrigger', description: 'How much is read in one step.', example: '10g' },
  {
    key: 'ignoreDeletes',
    description: 'Whether a stream passes over the deletion of whole partitions.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'schemaTrackingLocation',
    description: 'Where a stream remembers renamed and dropped columns.',
  },
];

export const deltaWriter: readonly KnownOption[] = [
  {
    key: 'tableName',
    description: 'The table that is written to, as catalog.schema.table.',
    example: 'lake.exports.orders',
  },
  {
    key: 'path',
    description: 'The folder that is written to, where there is no table.',
    example: '/Volumes/lake/exports/orders',
  },
];
