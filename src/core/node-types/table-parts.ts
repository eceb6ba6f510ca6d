/** The parts of a table that have fields of their own: quality, change capture, storage. */
import { z } from '#core/model/zod.ts';
import { textMap } from './flow.ts';

const names = z.array(z.string());
const optionalNames = names.optional();
const flag = z.boolean().optional();
const text = z.string().optional();

/** How rows are stored; a table and its quarantine table each have it. */
export const tableLayout = {
  properties: textMap.optional().meta({
    title: 'Table properties',
    description: 'Properties of the Delta table.',
    examples: [{ 'delta.enableChangeDataFeed': 'true' }],
  }),
  partitionColumns: optionalNames.meta({
    title: 'Partitioned by',
    description: 'Columns that split the files into folders. Clustering is better for most tables.',
    examples: [['order_date']],
  }),
  clusterColumns: optionalNames.meta({
    title: 'Clustered by',
    description:
      'Columns that rows are kept together by, up to four; those that readers filter by.',
    examples: [['customer_id']],
  }),
  clusterAuto: flag.meta({
    title: 'Cluster automatically',
    description: 'Lets the platform choose the columns, from the queries it sees.',
  }),
};

const keys = names.meta({
  title: 'Keys',
  description: 'Columns that together tell one row from another.',
  examples: [['customer_id']],
});

const scdType = z.enum(['1', '2']).meta({
  title: 'SCD type',
  description:
    'Type 1 keeps the latest row of each key; type 2 keeps every version with its dates.',
});

const trackHistory = {
  trackHistoryColumns: optionalNames.meta({
    title: 'Tracks history of',
    description: 'Only changes in these columns make a new version; for SCD type 2.',
    examples: [['address', 'segment']],
  }),
  trackHistoryExceptColumns: optionalNames.meta({
    title: 'Tracks history of all but',
    description: 'Changes in these columns make no new version; for SCD type 2.',
    examples: [['last_seen_at']],
  }),
};

export const expectation = z.object({
  name: z.string().meta({
    title: 'Name',
    description: 'What the rule is called in reports; unique in the table.',
    examples: ['valid_order_id'],
  }),
  constraint: z.string().meta({
    title: 'Condition',
    description: 'A SQL condition that good rows meet.',
    examples: ['order_id IS NOT NULL'],
  }),
  action: z.enum(['warn', 'drop', 'fail']).meta({
    title: 'Otherwise',
    description: 'Warn only counts bad rows, drop leaves them out, fail stops the refresh.',
  }),
  enabled: flag.meta({
    title: 'Enabled',
    description: 'Whether the rule is checked. Without it: yes.',
  }),
  tag: text.meta({
    title: 'Tag',
    description: 'A word that groups rules in reports.',
    examples: ['completeness'],
  }),
});

export const changeCapture = z.object({
  keys,
  sequenceBy: z.string().meta({
    title: 'Sequence by',
    description:
      'The column that orders the changes of one key, or an expression such as struct(a, b).',
    examples: ['updated_at', 'struct(updated_at, change_number)'],
  }),
  scdType,
  where: text.meta({
    title: 'Keeps changes where',
    description: 'A SQL condition; other changes are ignored.',
    examples: ["operation <> 'READ'"],
  }),
  applyAsDeletes: text.meta({
    title: 'Deletes when',
    description: 'A SQL condition for changes that take the row away.',
    examples: ["operation = 'DELETE'"],
  }),
  applyAsTruncates: text.meta({
    title: 'Truncates when',
    description: 'A SQL condition for changes that empty the table; for SCD type 1.',
    examples: ["operation = 'TRUNCATE'"],
  }),
  ignoreNullUpdates: flag.meta({
    title: 'Ignore nulls',
    description: 'Keeps the value a column had where a change brings null.',
  }),
  ignoreNullUpdatesColumns: optionalNames.meta({
    title: 'Ignore nulls in',
    description: 'Keeps the value where a change brings null, in these columns only.',
  }),
  ignoreNullUpdatesExceptColumns: optionalNames.meta({
    title: 'Ignore nulls in all but',
    description: 'Keeps the value where a change brings null, in all columns but these.',
  }),
  columns: optionalNames.meta({
    title: 'Columns',
    description: 'The only columns that are kept in the table.',
    examples: [['customer_id', 'name']],
  }),
  exceptColumns: optionalNames.meta({
    title: 'Columns left out',
    description: 'Columns that are not kept in the table, such as the type of the change.',
    examples: [['operation', 'change_number']],
  }),
  ...trackHistory,
  flowName: text.meta({
    title: 'Flow name',
    description: 'What the platform calls the flow; it keeps its place in the stream by this name.',
  }),
  once: flag.meta({
    title: 'Run once',
    description: 'Applies the changes a single time, for a backfill.',
  }),
});

export const snapshotCapture = z.object({ keys, scdType, ...trackHistory });

export const quarantine = z.object({
  mode: z.enum(['flag', 'table']).meta({
    title: 'Bad rows',
    description:
      'Flag marks bad rows in the table itself; table copies them to a table of their own.',
  }),
  rules: z
    .array(
      z.object({
        name: z.string().meta({
          title: 'Name',
          description: 'What the rule is called in reports.',
          examples: ['no_order_id'],
        }),
        condition: z.string().meta({
          title: 'Condition',
          description: 'A SQL condition that bad rows meet.',
          examples: ['order_id IS NULL'],
        }),
      }),
    )
    .optional()
    .meta({
      title: 'Rules',
      description:
        'Bad rows are those that meet every condition. Without rules: rows that fail an expectation.',
    }),
  database: text.meta({
    title: 'Schema',
    description: 'Where the quarantine table is. Without it: where the table itself is.',
    examples: ['{catalog}.quarantine'],
  }),
  table: text.meta({
    title: 'Table',
    description: 'The name of the table bad rows are copied to.',
    examples: ['orders_quarantine'],
  }),
  ...tableLayout,
});
