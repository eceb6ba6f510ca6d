/** A Kafka topic. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const kafka = defineNodeType({
  type: 'kafka',
  title: 'Kafka',
  reads: false,
  fields: z.object({
    /** `subscribe` and `kafka.*` among them; a value may be `${secret.<alias>}`. */
    options: textMap,
    /** Columns of the JSON value, which flows unpack. */
    schema: structType.optional(),
  }),
});
