/** An Azure event hub, read over its Kafka endpoint. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const eventHubs = defineNodeType({
  type: 'event-hubs',
  title: 'Event Hubs',
  reads: false,
  fields: z.object({
    /** Absent when the legacy config names bootstrap servers instead. */
    namespace: z.string().optional(),
    port: z.string().optional(),
    hub: z.string(),
    accessKeyName: z.string().optional(),
    /** Alias of the secret that holds the access key. */
    accessKeySecret: z.string().optional(),
    options: textMap,
    schema: structType.optional(),
  }),
});
