/** What the catalog is told of a table beside its columns: its keys, and the tags of its columns. */
import { z } from '#core/model/zod.ts';

const names = z.array(z.string());

/** Relations of keys: told to readers and to the optimiser, never enforced. */
export const tableConstraints = z.object({
  primaryKey: names.optional().meta({
    title: 'Primary key columns',
    description: 'Columns that together are different in every row, and never empty.',
    examples: [['customer_id']],
  }),
  foreignKeys: z
    .array(
      z.object({
        columns: names.meta({
          title: 'Columns',
          description: 'Columns of this table that hold the key of another.',
          examples: [['customer_id']],
        }),
        references: z.string().meta({
          title: 'Other table',
          description:
            'The table whose key they hold: the id of a table of this project, or the full name of any other.',
          examples: ['gold.dim_customer', '{catalog}.gold.dim_customer'],
        }),
        referencedColumns: names.optional().meta({
          title: 'Columns of the other table',
          description: 'In the same order. Without them: its primary key.',
          examples: [['customer_id']],
        }),
      }),
    )
    .optional()
    .meta({
      title: 'Foreign keys',
      description: 'Columns that hold the key of another table.',
    }),
});

export const columnTag = z.object({
  column: z.string().meta({
    title: 'Column',
    description: 'The column that is tagged.',
    examples: ['email'],
  }),
  name: z.string().meta({
    title: 'Tag',
    description: 'The name of the tag; a column has each tag once.',
    examples: ['pii'],
  }),
  value: z
    .string()
    .optional()
    .meta({
      title: 'Value',
      description: 'The value of the tag. Without it: the tag alone.',
      examples: ['email'],
    }),
});
