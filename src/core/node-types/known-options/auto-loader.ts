/** Options of Auto Loader, which picks up files as they arrive. */
import { type KnownOption, yesOrNo } from './define.ts';

export const autoLoader: readonly KnownOption[] = [
  {
    key: 'cloudFiles.format',
    description: 'The format of the files. It has to be set.',
    values: ['avro', 'binaryFile', 'csv', 'json', 'orc', 'parquet', 'text', 'xml'],
  },
  {
    key: 'cloudFiles.schemaHints',
    description: 'Types of some columns, over those that are worked out from the files.',
    example: 'order_id bigint, amount decimal(18,2)',
  },
  {
    key: 'cloudFiles.inferColumnTypes',
    description:
      'Whether types are worked out from CSV, JSON and XML; otherwise every column is text.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'cloudFiles.schemaEvolutionMode',
    description: 'What happens when files bring columns that were not there before.',
    values: ['addNewColumns', 'rescue', 'failOnNewColumns', 'none'],
    usually: 'addNewColumns, or none where the columns are declared',
  },
  {
    key: 'cloudFiles.rescuedDataColumn',
    description: 'The column that keeps what fits no other column.',
    example: '_rescued_data',
  },
  {
    key: 'cloudFiles.partitionColumns',
    description: 'Columns whose values stand in the names of the folders.',
    example: 'year,month,day',
  },
  {
    key: 'cloudFiles.includeExistingFiles',
    description: 'Whether files that were there before the first refresh are read too.',
    values: yesOrNo,
    usually: 'true',
  },
  {
    key: 'cloudFiles.allowOverwrites',
    description: 'Whether a file that changes is read again, which brings its rows again.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'cloudFiles.useNotifications',
    description: 'Whether the cloud tells of new files, instead of the folder being listed.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'cloudFiles.useManagedFileEvents',
    description: 'Whether file events of the external location tell of new files.',
    values: yesOrNo,
  },
  {
    key: 'cloudFiles.backfillInterval',
    description: 'How often the folder is listed as well, for files no notification told of.',
    example: '1 day',
  },
  {
    key: 'cloudFiles.maxFilesPerTrigger',
    description: 'How many files are read in one step.',
    usually: '1000',
  },
  {
    key: 'cloudFiles.maxBytesPerTrigger',
    description: 'How much is read in one step.',
    example: '10g',
  },
  {
    key: 'cloudFiles.maxFileAge',
    description: 'How long Auto Loader remembers which files it has read.',
    example: '1 year',
  },
  {
    key: 'cloudFiles.cleanSource',
    description: 'What becomes of files that have been read.',
    values: ['OFF', 'MOVE', 'DELETE'],
    usually: 'OFF',
  },
  {
    key: 'cloudFiles.cleanSource.moveDestination',
    description: 'Where files that have been read are moved to.',
    example: '/Volumes/lake/landing/archive',
  },
  {
    key: 'cloudFiles.schemaLocation',
    description: 'Where the columns that were worked out are kept; pipelines choose it themselves.',
  },
  {
    key: 'cloudFiles.useStrictGlobber',
    description: 'Whether patterns in the path follow the rules of Spark exactly.',
    values: yesOrNo,
    usually: 'false',
  },
  {
    key: 'cloudFiles.validateOptions',
    description: 'Whether options that Auto Loader does not know are an error.',
    values: yesOrNo,
    usually: 'true',
  },
];
