/** What `sourceDetails` may hold, by source type. */
import { z } from '#core/model/zod.ts';
import { pythonName } from './target-schemas.ts';

const text = z.string();
const names = z.array(text);
const flag = z.enum(['true', 'false']);
const jsonFile = text.regex(/\.json$/);

const pythonTransform = z
  .strictObject({
    functionPath: text.regex(/\.py$/).optional(),
    module: pythonName.optional(),
    tokens: z.record(text, z.unknown()).optional(),
  })
  .refine(({ functionPath, module }) => (functionPath === undefined) !== (module === undefined), {
    message: 'has to name a functionPath or a module, and not both',
  });

const selection = { selectExp: names.optional(), whereClause: names.optional() };
const transformed = { ...selection, pythonTransform: pythonTransform.optional() };

/** Options of the readers for text formats. Others pass. */
const textOptions = {
  header: flag.optional(),
  inferSchema: flag.optional(),
  multiLine: flag.optional(),
  mode: z.enum(['PERMISSIVE', 'DROPMALFORMED', 'FAILFAST']).optional(),
};

const cloudFilesOptions = z
  .object({
    'cloudFiles.format': z.enum([
      'avro',
      'binaryFile',
      'csv',
      'json',
      'orc',
      'parquet',
      'text',
      'xml',
    ]),
    'cloudFiles.allowOverwrites': flag.optional(),
    'cloudFiles.includeExistingFiles': flag.optional(),
    'cloudFiles.inferColumnTypes': flag.optional(),
    'cloudFiles.useStrictGlobber': flag.optional(),
    'cloudFiles.validateOptions': flag.optional(),
    // `none` is known to Auto Loader, though the framework's own schema does not list it.
    'cloudFiles.schemaEvolutionMode': z
      .enum(['addNewColumns', 'rescue', 'failOnNewColumns', 'none'])
      .optional(),
    ignoreCorruptFiles: flag.optional(),
    ignoreMissingFiles: flag.optional(),
    recursiveFileLookup: flag.optional(),
  })
  .catchall(text);

const deltaSource = {
  database: text,
  table: text,
  cdfEnabled: z.boolean(),
  tablePath: text.optional(),
  schemaPath: jsonFile.optional(),
  readerOptions: z.record(text, text).optional(),
};

export const sourceDetails = {
  cloudFiles: z.strictObject({
    path: text,
    readerOptions: cloudFilesOptions,
    schemaPath: jsonFile.optional(),
    ...transformed,
  }),
  batchFiles: z.strictObject({
    path: text,
    readerOptions: z.object(textOptions).catchall(text),
    format: z.enum(['csv', 'json', 'parquet', 'text', 'xml']).optional(),
    schemaPath: jsonFile.optional(),
    ...transformed,
  }),
  delta: z
    .strictObject({
      ...deltaSource,
      cdfChangeTypeOverride: z.array(z.enum(['insert', 'update_postimage', 'delete'])).optional(),
      startingVersionFromDLTSetup: z.boolean().optional(),
      ...transformed,
    })
    .refine((details) => details.startingVersionFromDLTSetup !== true || details.cdfEnabled, {
      message: 'needs cdfEnabled for startingVersionFromDLTSetup',
    }),
  deltaJoin: z.strictObject({
    sources: z.array(
      z.strictObject({
        ...deltaSource,
        alias: text,
        joinMode: z.enum(['stream', 'static']),
        ...transformed,
      }),
    ),
    joins: z.array(z.strictObject({ joinType: z.enum(['left', 'inner']), condition: text })),
    ...selection,
  }),
  // A schemaPath is in the framework's own schema, but makes the pipeline fail.
  kafka: z.strictObject({ readerOptions: z.record(text, text), ...transformed }),
  python: z
    .strictObject({
      functionPath: text.regex(/\.py$/).optional(),
      pythonModule: pythonName.optional(),
      tokens: z.record(text, z.unknown()).optional(),
    })
    .refine(
      (python) => (python.functionPath === undefined) !== (python.pythonModule === undefined),
      {
        message: 'has to name a functionPath or a pythonModule, and not both',
      },
    ),
  sql: z
    .strictObject({ sqlPath: text.optional(), sqlStatement: text.optional() })
    .refine((sql) => (sql.sqlPath === undefined) !== (sql.sqlStatement === undefined), {
      message: 'has to name a sqlPath or a sqlStatement, and not both',
    }),
} as const;

export type SourceType = keyof typeof sourceDetails;
export const sourceTypes = Object.keys(sourceDetails) as SourceType[];
