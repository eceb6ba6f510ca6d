/** What `targetDetails` may hold, by target format, and what describes the rows of a table. */
import { z } from '#core/model/zod.ts';

const text = z.string();
const names = z.array(text);
const configFlags = z.array(z.enum(['disableOperationalMetadata'])).optional();
const scdType = z.enum(['1', '2']);

/** Keys both the table and its quarantine table have. */
export const tableLayout = {
  tableProperties: z.record(text, text).optional(),
  partitionColumns: names.optional(),
  clusterByColumns: names.optional(),
  clusterByAuto: z.boolean().optional(),
};

/** A table is partitioned or clustered. */
export function isLaidOutOnce(table: {
  readonly partitionColumns?: readonly string[] | undefined;
  readonly clusterByColumns?: readonly string[] | undefined;
  readonly clusterByAuto?: boolean | undefined;
}): boolean {
  return (
    table.partitionColumns === undefined ||
    (table.clusterByColumns === undefined && table.clusterByAuto !== true)
  );
}

export const laidOutTwice = { message: 'cannot have partitionColumns and cluster columns' };

/** A function in a module, as Python names it. */
export const pythonName = text.regex(/^[a-zA-Z_][a-zA-Z0-9_.]*\.[a-zA-Z_][a-zA-Z0-9_]*$/);

const sinkName = { name: text, configFlags };

export const targetDetails = {
  // `path` is in the framework's own schema, but makes the pipeline fail.
  delta: z
    .strictObject({
      table: text,
      database: text.optional(),
      schemaPath: text.regex(/\.(json|ddl)$/).optional(),
      ...tableLayout,
      comment: text.optional(),
      sparkConf: z.record(text, text).optional(),
      rowFilter: text.optional(),
      configFlags,
    })
    .refine(isLaidOutOnce, laidOutTwice),
  delta_sink: z.strictObject({
    ...sinkName,
    sinkOptions: z
      .object({ tableName: text.optional(), path: text.optional() })
      .catchall(text)
      .refine(({ tableName, path }) => (tableName === undefined) !== (path === undefined), {
        message: 'has to name a tableName or a path, and not both',
      }),
  }),
  kafka_sink: z.strictObject({
    ...sinkName,
    sinkOptions: z.object({ topic: text, 'kafka.bootstrap.servers': text }).catchall(text),
  }),
  foreach_batch_sink: z.strictObject({
    ...sinkName,
    type: z.enum(['basic_sql', 'python_function']),
    config: z
      .object({ module: pythonName.optional(), functionPath: text.regex(/\.py$/).optional() })
      .catchall(z.unknown()),
  }),
} as const;

/** What describes the table of a materialized view; its name is the key it stands under. */
export const viewTableDetails = z
  .strictObject({
    database: text.optional(),
    schemaPath: text.regex(/\.(json|ddl)$/).optional(),
    ...tableLayout,
    comment: text.optional(),
    sparkConf: z.record(text, text).optional(),
    private: z.boolean().optional(),
    rowFilter: text.optional(),
    configFlags,
  })
  .refine(isLaidOutOnce, laidOutTwice);

export type TargetFormat = keyof typeof targetDetails;
export const targetFormats = Object.keys(targetDetails) as TargetFormat[];

export const quarantineTarget = z
  .strictObject({
    targetFormat: z.literal('delta'),
    table: text.optional(),
    database: text.optional(),
    path: text.optional(),
    ...tableLayout,
  })
  .refine(isLaidOutOnce, laidOutTwice);

const history = {
  track_history_column_list: names.optional(),
  track_history_except_column_list: names.optional(),
};

export const cdcSettings = z.strictObject({
  keys: names,
  sequence_by: text,
  scd_type: scdType,
  where: text.optional(),
  apply_as_deletes: text.optional(),
  ignore_null_updates: z.boolean().optional(),
  except_column_list: names.optional(),
  ...history,
});

const deduplicateMode = z.enum(['off', 'full_row', 'keys_only']).optional();
const startingVersion = z.union([text, z.int()]).optional();

const fileSnapshots = z
  .strictObject({
    format: text,
    path: text,
    versionType: z.enum(['integer', 'timestamp']),
    datetimeFormat: text.optional(),
    startingVersion,
    microSecondMaskLength: z.int().min(0).max(6).optional(),
    readerOptions: z.record(text, text).optional(),
    filter: text.optional(),
    schemaPath: text.optional(),
    selectExp: names.optional(),
    recursiveFileLookup: z.boolean().optional(),
    deduplicateMode,
  })
  .refine((one) => (one.versionType === 'timestamp') === (one.datetimeFormat !== undefined), {
    message: 'has to have a datetimeFormat for timestamps, and none for integers',
  })
  .refine(
    ({ startingVersion: first, versionType }) =>
      first === undefined || (typeof first === 'string') === (versionType === 'timestamp'),
    { message: 'has to have a startingVersion of its versionType' },
  );

const tableSnapshots = z.strictObject({
  table: text,
  versionColumn: text,
  versionType: z.enum(['date', 'timestamp', 'integer', 'long']),
  startingVersion,
  selectExp: names.optional(),
  deduplicateMode,
});

const snapshotOf = { keys: names, scd_type: scdType, ...history };

export const cdcSnapshotSettings = z.union([
  z.strictObject({ ...snapshotOf, snapshotType: z.literal('periodic') }),
  z.strictObject({
    ...snapshotOf,
    snapshotType: z.literal('historical'),
    sourceType: z.literal('file'),
    source: fileSnapshots,
  }),
  z.strictObject({
    ...snapshotOf,
    snapshotType: z.literal('historical'),
    sourceType: z.literal('table'),
    source: tableSnapshots,
  }),
]);

export const tableMigration = z.strictObject({
  enabled: z.boolean(),
  autoStartingVersionsEnabled: z.boolean().optional(),
  catalogType: z.enum(['hms', 'uc']),
  sourceDetails: z.strictObject({
    database: text,
    table: text,
    selectExp: names.optional(),
    whereClause: names.optional(),
  }),
});
