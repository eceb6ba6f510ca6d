/** Full copies of a table that arrive as numbered or dated files. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const snapshotFiles = defineNodeType({
  type: 'snapshot-files',
  fields: z.object({
    path: z.string().meta({
      title: 'Path',
      description:
        'Where the copies land, with {version} where the number or date of each copy stands.',
      examples: ['/Volumes/{catalog}/landing/customers/{version}.csv'],
    }),
    format: z.string().meta({
      title: 'Format',
      description: 'The format of the files.',
      examples: ['csv', 'parquet', 'json'],
    }),
    versionType: z.enum(['integer', 'timestamp']).meta({
      title: 'Version type',
      description: 'Whether the copies are numbered or dated.',
    }),
    datetimeFormat: z
      .string()
      .optional()
      .meta({
        title: 'Date pattern',
        description: 'How the date in the path is written; for dated copies only.',
        examples: ['%Y_%m_%d'],
      }),
    startingVersion: z
      .int()
      .optional()
      .meta({
        title: 'First copy',
        description:
          'The number of the first copy that is taken in; for numbered copies only. Without it: the first there is.',
        examples: [20260101],
      }),
    duplicates: z.enum(['rows', 'keys']).optional().meta({
      title: 'Removes duplicates',
      description:
        'What is there once only in each copy: a row that is alike in all columns, or any one of the rows with the same key. Without it: rows are taken as they are.',
    }),
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options of the reader for this format.',
      examples: [{ header: 'true' }],
    }),
    schema: structType.optional().meta({
      title: 'Columns',
      description: 'The columns the files have. Without them they are worked out from the files.',
    }),
  }),
});
