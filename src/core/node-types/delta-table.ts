/** A Delta table that this pipeline reads and does not write. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const deltaTable = defineNodeType({
  type: 'delta-table',
  title: 'Delta table',
  reads: false,
  fields: z.object({
    /** `catalog.schema` or `schema`; the node's name is the table. */
    database: z.string().optional(),
    options: textMap,
  }),
});
