/** An Azure event hub, read over its Kafka endpoint. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const eventHubs = defineNodeType({
  type: 'event-hubs',
  fields: z.object({
    namespace: z
      .string()
      .optional()
      .meta({
        title: 'Namespace',
        description:
          'The Event Hubs namespace, without .servicebus.windows.net. Not needed when the option kafka.bootstrap.servers is set.',
        examples: ['{hub_namespace}'],
      }),
    port: z
      .string()
      .optional()
      .meta({
        title: 'Port',
        description: 'The port of the Kafka endpoint, nearly always 9093.',
        examples: ['9093'],
      }),
    hub: z.string().meta({
      title: 'Event hub',
      description: 'The name of the hub whose events are read.',
      examples: ['telemetry'],
    }),
    accessKeyName: z
      .string()
      .optional()
      .meta({
        title: 'Access key name',
        description: 'The name of the shared access policy that may listen.',
        examples: ['listen'],
      }),
    accessKeySecret: z
      .string()
      .optional()
      .meta({
        title: 'Access key secret',
        description: 'The alias of the secret that holds the key of that policy.',
        examples: ['hub_key'],
      }),
    options: textMap.meta({
      title: 'Reader options',
      description: 'Options of the Kafka reader, such as where to start.',
      examples: [{ startingOffsets: 'earliest' }],
    }),
    schema: structType.optional().meta({
      title: 'Columns of the value',
      description: 'The fields of the JSON in each event; flows unpack them.',
    }),
  }),
});
