/** Full copies of a table that arrive as numbered or dated files. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const snapshotFiles = defineNodeType({
  type: 'snapshot-files',
  reads: false,
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
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options of the reader for this format.',
      examples: [{ header: 'true' }],
    }),
  }),
});
