/** What the wizards for gold tables ask: the wishes that a dimension or a fact is made from. */
import type { DeepReadonly } from '#core/model/deep-readonly.ts';
import { z } from '#core/model/zod.ts';

const text = (title: string, description: string, example: string) =>
  z.string().meta({ title, description, examples: [example] });

const columns = (title: string, description: string, example: readonly string[]) =>
  z.array(z.string()).meta({ title, description, examples: [example] });

const source = text(
  'Made from',
  'The table whose rows become rows of this one.',
  'silver.customers',
);

const algorithm = z.enum(['xxhash64', 'sha2']).meta({
  title: 'Key is made by',
  description:
    'A hash of the keys, so that a refresh gives the same key again: xxhash64 is a number, sha2 a text. A materialized view has no identity columns, which would number rows anew at each refresh.',
});

export const dimensionWish = z
  .object({
    source,
    name: text('Name', 'What the dimension is called.', 'dim_customer'),
    keys: columns('Keys', 'The columns that tell one member from another in the source system.', [
      'customer_id',
    ]),
    attributeColumns: columns(
      'Attributes',
      'The columns that describe a member. None: all columns.',
      ['name', 'country'],
    ),
    keyColumn: text('Surrogate key', 'The column that facts refer to.', 'customer_key'),
    algorithm,
    versions: z.boolean().meta({
      title: 'Keep every version',
      description:
        'A row for each version, with valid_from and valid_to; for a table with history (SCD type 2). Else the current row of each member.',
    }),
    unknown: z.boolean().meta({
      title: 'Unknown member',
      description: 'Adds a row with the key -1, for facts whose member is not known.',
    }),
  })
  .meta({
    title: 'Dimension table',
    description: 'A row for each member, with a key that facts refer to.',
  });

export const factWish = z
  .object({
    source,
    name: text('Name', 'What the fact table is called.', 'fact_sales'),
    grainColumns: columns('Grain', 'The columns that say what one row is about.', ['order_id']),
    dimensions: z
      .array(
        z.object({
          table: text('Dimension', 'The gold table to look the key up in.', 'gold.dim_customer'),
          column: text('Column', 'The column of the fact that names the member.', 'customer_id'),
          otherColumn: text('Equals', 'The column of the dimension.', 'customer_id'),
          keyColumn: text('Brings key', 'The key of the dimension.', 'customer_key'),
          timeColumn: text(
            'As of',
            'The time of the fact, to find the version that held then; for a dimension with versions.',
            'ordered_at',
          ).optional(),
        }),
      )
      .meta({ title: 'Dimensions', description: 'The dimensions whose keys the fact gets.' }),
    late: z.enum(['unknown', 'keep', 'drop']).meta({
      title: 'Member not known yet',
      description:
        'The fact points to the unknown member (-1), stays without a key, or is left out until the member is there.',
    }),
    check: z.enum(['none', 'warn', 'drop', 'fail']).meta({
      title: 'Check of keys',
      description:
        'An expectation for each dimension that its member is known, and what happens otherwise.',
    }),
    measureColumns: columns('Measures', 'The columns with numbers, as they are.', [
      'quantity',
      'amount',
    ]),
    metrics: z
      .array(
        z.object({
          name: text('Name', 'What the metric is called.', 'revenue'),
          expression: text(
            'Expression',
            'A SQL expression with an aggregate function.',
            'sum(amount)',
          ),
        }),
      )
      .meta({
        title: 'Metrics',
        description:
          'Figures for each combination of keys and grain. With them the fact is an aggregate.',
      }),
  })
  .meta({
    title: 'Fact table',
    description: 'A row for each event, with keys of its dimensions and measures.',
  });

export type DimensionWish = DeepReadonly<z.infer<typeof dimensionWish>>;
export type FactWish = DeepReadonly<z.infer<typeof factWish>>;
