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
      name: z.string(),
      type: dataType,
      nullable: z.boolean(),
      metadata: z.record(z.string(), z.string()),
    }),
  ),
});
