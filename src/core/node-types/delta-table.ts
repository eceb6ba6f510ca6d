/** A Delta table that this pipeline reads and does not write. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const deltaTable = defineNodeType({
  type: 'delta-table',
  fields: z.object({
    database: z
      .string()
      .optional()
      .meta({
        title: 'Schema',
        description:
          'Where the table is: catalog.schema, or a schema. The name of the node is the table.',
        examples: ['{catalog}.raw'],
      }),
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options for reading a Delta table, such as where to start.',
      examples: [{ skipChangeCommits: 'true' }],
    }),
  }),
});
