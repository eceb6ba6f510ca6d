/** Files that land in cloud storage, picked up as they arrive (Auto Loader). */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const cloudFiles = defineNodeType({
  type: 'cloud-files',
  title: 'cloud files',
  reads: false,
  fields: z.object({
    path: z.string(),
    /** Reader options, `cloudFiles.format` among them. */
    options: textMap,
    schema: structType.optional(),
  }),
});
