/** A volume: a folder for files that the catalog governs, such as where source files land. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const principals = z.array(z.string()).optional();

export const volume = z
  .object({
    kind: z.literal('volume'),
    database: z
      .string()
      .optional()
      .meta({
        title: 'Schema',
        description:
          'Where the volume is: catalog.schema. Without it: where the pipeline is at home.',
        examples: ['{catalog}.bronze'],
      }),
    storage: z.enum(['managed', 'external']).meta({
      title: 'Storage',
      description: 'Managed keeps files where the schema does; external in a place of your own.',
    }),
    location: z
      .string()
      .optional()
      .meta({
        title: 'Storage location',
        description: 'The folder of an external volume, below an external location of the catalog.',
        examples: ['abfss://landing@account.dfs.core.windows.net/orders'],
      }),
    comment: z
      .string()
      .optional()
      .meta({
        title: 'Comment',
        description: 'What the volume is for, for those who find it in the catalog.',
        examples: ['Files of the shop, as they arrive.'],
      }),
    readers: principals.meta({
      title: 'Readers',
      description: 'Users, groups and service principals that may read its files.',
      examples: [['data-readers']],
    }),
    writers: principals.meta({
      title: 'Writers',
      description: 'Users, groups and service principals that may read and write its files.',
      examples: [['data-engineers']],
    }),
  })
  .meta({ title: 'Volume', description: 'A folder for files that the catalog governs.' });

export type Volume = DeepReadonly<z.infer<typeof volume>>;
