/** A place outside the lakehouse tables that the pipeline writes to. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { flowFields, textMap } from './flow.ts';

export const sink = defineNodeType({
  type: 'sink',
  title: 'sink',
  reads: true,
  fields: z.object({
    format: z.enum(['delta', 'kafka', 'event-hubs']),
    /** Layer of the pipeline that writes it. */
    layer: z.enum(['bronze', 'silver', 'gold']),
    options: textMap,
    group: z.string(),
    flowId: z.string(),
    sourceSystem: z.string().optional(),
    flows: z.record(z.string(), flowFields),
    /** As for tables. */
    kept: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
});
