/**
 * A flow: how a table or a sink is fed from one other node. Shared by the node types that read.
 *
 * Meaning, in order: read `from` with `options` → `transform`, a Python function → keep rows matching
 * every `where` → `select` → then `refine`, if any, filters and selects from that result again.
 *
 * A flow with a `query` says it in SQL instead: the query reads `from`, as transformed, and every
 * lookup by its alias, so that renaming a node never touches SQL.
 *
 * `steps` go on from the rows that result, one after the other. The compiler writes them as a
 * query before anything else sees them.
 */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';
import { stepSchema } from '#core/steps/step.ts';

export const textMap = z.record(z.string(), z.string());

const conditions = z.array(z.string()).optional();
const expressions = z.array(z.string()).optional();

const mode = z.enum(['stream', 'batch']).optional();

const lookup = z.object({
  from: z.string().meta({
    title: 'Reads',
    description: 'The table or source that rows are looked up in.',
    examples: ['silver.customers'],
  }),
  mode: mode.meta({
    title: 'Mode',
    description:
      'Batch looks rows up in all that is there at each refresh; stream joins two streams, which needs watermarks. Without it: batch.',
  }),
});

/** A Python function of the user's that rows are given to. */
const transform = z.object({
  module: z.string().meta({
    title: 'Module',
    description: 'The Python module that holds the function, as it is imported.',
    examples: ['transforms.orders'],
  }),
  function: z.string().meta({
    title: 'Function',
    description: 'The function of that module which takes a DataFrame and returns one.',
    examples: ['with_region'],
  }),
  options: textMap.optional().meta({
    title: 'Arguments',
    description: 'Values the function is given beside the rows. Without them: the rows alone.',
    examples: [{ region: '{region}' }],
  }),
});

export const flowFields = z.object({
  from: z.string().meta({
    title: 'Reads',
    description: 'The table or source whose rows this flow brings.',
    examples: ['bronze.orders', 'source.orders'],
  }),
  alias: z
    .string()
    .optional()
    .meta({
      title: 'Alias',
      description: 'What the query calls the node it reads. Without it: the name of that node.',
      examples: ['orders'],
    }),
  lookups: z.record(z.string(), lookup).optional().meta({
    title: 'Lookups',
    description: 'Further tables or sources that the query joins, by the name it calls them.',
  }),
  query: z
    .string()
    .optional()
    .meta({
      title: 'Query',
      description:
        'A SQL SELECT over the aliases as plain table names, used instead of filters and columns.',
      examples: [
        'SELECT o.*, c.segment FROM orders o LEFT JOIN customers c ON o.customer_id = c.id',
      ],
    }),
  mode: mode.meta({
    title: 'Mode',
    description:
      'Stream brings each new row once; batch reads all that is there at each refresh. Without it: stream, and batch for materialized views and snapshots.',
  }),
  options: textMap.optional().meta({
    title: 'Reader options',
    description: 'Options for reading that apply to this flow only, over those of the source.',
    examples: [{ skipChangeCommits: 'true' }],
  }),
  changeFeed: z
    .array(z.enum(['insert', 'update_postimage', 'delete']))
    .optional()
    .meta({
      title: 'Change feed',
      description: 'Reads the change data feed of a Delta table, keeping these types of changes.',
      examples: [['insert', 'update_postimage', 'delete']],
    }),
  transform: transform.optional().meta({
    title: 'Python transform',
    description:
      'A Python function of yours that changes the rows as they are read, before all else.',
  }),
  where: conditions.meta({
    title: 'Filter',
    description: 'SQL conditions on the columns that come in; only rows that meet all are kept.',
    examples: [['order_id IS NOT NULL', 'amount > 0']],
  }),
  select: expressions.meta({
    title: 'Columns',
    description: 'SQL expressions that give the columns. Without them: all columns that come in.',
    examples: [['*', 'to_date(ordered_at) AS order_date']],
  }),
  refine: z
    .object({
      where: conditions.meta({
        title: 'Filter',
        description: 'SQL conditions on the columns that were selected before.',
        examples: [["order_date >= DATE'2024-01-01'"]],
      }),
      select: expressions.meta({
        title: 'Columns',
        description: 'SQL expressions over the columns that were selected before.',
        examples: [['*', 'year(order_date) AS order_year']],
      }),
    })
    .optional()
    .meta({
      title: 'Refine',
      description: 'Filters and selects once more, from the result of the filter and columns.',
    }),
  steps: z.array(stepSchema).optional().meta({
    title: 'Steps',
    description: 'What is done to the rows, one step after the other.',
  }),
  once: z.boolean().optional().meta({
    title: 'Run once',
    description: 'Runs a single time, to backfill a streaming table with older rows.',
  }),
  comment: z.string().optional().meta({
    title: 'Comment',
    description: 'A note for people about what this flow is for.',
  }),
});

export type Flow = DeepReadonly<z.infer<typeof flowFields>>;
