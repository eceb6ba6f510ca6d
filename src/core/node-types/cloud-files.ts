/** Files that land in cloud storage, picked up as they arrive (Auto Loader). */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const cloudFiles = defineNodeType({
  type: 'cloud-files',
  fields: z.object({
    path: z.string().meta({
      title: 'Path',
      description: 'The folder the files land in. New files are picked up as they arrive.',
      examples: ['/Volumes/{catalog}/landing/orders'],
    }),
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options of Auto Loader and of the reader; cloudFiles.format has to be there.',
      examples: [{ 'cloudFiles.format': 'json', 'cloudFiles.inferColumnTypes': 'true' }],
    }),
    schema: structType.optional().meta({
      title: 'Columns',
      description: 'The columns the files have. Without them they are worked out from the files.',
    }),
  }),
});
