/** A dashboard: a page for each of some tables, with its rows and how many there are. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const page = z.object({
  table: z.string().meta({
    title: 'Table',
    description: 'Id of the table the page shows.',
    examples: ['gold.daily_sales'],
  }),
  columns: z
    .array(z.string())
    .optional()
    .meta({
      title: 'Columns',
      description: 'What the list of rows shows. Without them: all columns, where they are known.',
      examples: [['day', 'region', 'revenue']],
    }),
  countBy: z
    .string()
    .optional()
    .meta({
      title: 'Bars by',
      description: 'A column whose values are counted in a bar chart. Without it: there is none.',
      examples: ['region'],
    }),
});

export const dashboard = z
  .object({
    kind: z.literal('dashboard'),
    pages: z.array(page).meta({
      title: 'Pages',
      description: 'One for each table: its rows, how many there are, and bars if wanted.',
    }),
    warehouse: z
      .string()
      .optional()
      .meta({
        title: 'SQL warehouse',
        description: 'Name of the warehouse that runs its queries; its id is looked up by it.',
        examples: ['Serverless Starter Warehouse'],
      }),
  })
  .meta({ title: 'Dashboard', description: 'Shows the rows of tables to people.' });

export type Dashboard = DeepReadonly<z.infer<typeof dashboard>>;
