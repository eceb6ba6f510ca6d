/** The table whose rows a table begins with, when it takes the place of one that was kept before. */
import { z } from '#core/model/zod.ts';

const texts = z.array(z.string()).optional();

export const tableMigration = z.object({
  catalog: z.enum(['uc', 'hms']).meta({
    title: 'Catalog',
    description: 'Where the older table is kept: in Unity Catalog, or in the Hive metastore.',
  }),
  database: z.string().meta({
    title: 'Schema',
    description: 'Where the older table is: catalog.schema.',
    examples: ['hive_metastore.silver', '{catalog}.silver_old'],
  }),
  table: z.string().meta({
    title: 'Table',
    description: 'The name of the older table.',
    examples: ['customers'],
  }),
  where: texts.meta({
    title: 'Filter',
    description: 'SQL conditions on its columns; only rows that meet all are brought over.',
    examples: [['customer_id IS NOT NULL']],
  }),
  select: texts.meta({
    title: 'Columns',
    description:
      'SQL expressions that give the columns of the new table. For history of SCD type 2, __START_AT and __END_AT are among them.',
    examples: [['*', 'valid_from AS __START_AT', 'valid_to AS __END_AT']],
  }),
  versionFolder: z
    .string()
    .optional()
    .meta({
      title: 'Folder for versions',
      description:
        'A folder of a volume, the same for all tables, to note the versions of the Delta tables that are read: the flows then bring only what came after the older rows. Without it: the flows bring all there is.',
      examples: ['/Volumes/{catalog}/ops/migration'],
    }),
  enabled: z.boolean().optional().meta({
    title: 'Enabled',
    description: 'Whether rows are brought over. Without it: yes.',
  }),
});
