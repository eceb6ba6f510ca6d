/** The declared columns of a source, as a Spark struct. Shared by the source node types. */
import type { DataType, StructType } from '#core/model/data-type.ts';
import { z } from '#core/model/zod.ts';

const dataType: z.ZodType<DataType> = z.lazy(() =>
  z.union([
    z.string(),
    structType,
    z.object({
      type: z.literal('array'),
      elementType: dataType,
      containsNull: z.boolean(),
    }),
    z.object({
      type: z.literal('map'),
      keyType: dataType,
      valueType: dataType,
      valueContainsNull: z.boolean(),
    }),
  ]),
);

export const structType: z.ZodType<StructType> = z.object({
  type: z.literal('struct'),
  fields: z.array(
    z.object({
      name: z.string().meta({
        title: 'Name',
        description: 'The name of the column.',
        examples: ['order_id'],
      }),
      type: dataType.meta({
        title: 'Type',
        description: 'The Spark type: a name such as string or decimal(18,2), or a nested type.',
        examples: ['string', 'bigint', 'decimal(18,2)', 'timestamp'],
      }),
      nullable: z.boolean().meta({
        title: 'Nullable',
        description: 'Whether the column may be without a value.',
      }),
      metadata: z.record(z.string(), z.string()).meta({
        title: 'Metadata',
        description: 'What else is known of the column; comment describes it.',
        examples: [{ comment: 'Number the shop gave the order.' }],
      }),
    }),
  ),
});
