/** Files in a folder, all of which are read at each refresh. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const batchFiles = defineNodeType({
  type: 'batch-files',
  fields: z.object({
    path: z.string().meta({
      title: 'Path',
      description: 'The folder or file that is read as a whole at each refresh.',
      examples: ['/Volumes/{catalog}/landing/price_list'],
    }),
    format: z.enum(['csv', 'json', 'parquet', 'text', 'xml', 'avro', 'orc', 'binaryFile']).meta({
      title: 'Format',
      description: 'The format of the files.',
    }),
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options of the reader for this format.',
      examples: [{ header: 'true', sep: ';' }],
    }),
    schema: structType.optional().meta({
      title: 'Columns',
      description: 'The columns the files have. Without them they are worked out from the files.',
    }),
  }),
});
