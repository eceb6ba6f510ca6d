/** The result of a SQL query over tables that are not part of the pipeline. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';

export const sql = defineNodeType({
  type: 'sql',
  fields: z.object({
    query: z.string().meta({
      title: 'Query',
      description:
        'A SQL SELECT that names its tables in full. Read a table with STREAM(…) to bring only new rows.',
      examples: ['SELECT * FROM samples.tpch.orders'],
    }),
  }),
});
