/** A place outside the lakehouse tables that the pipeline writes to. */
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { flowFields, textMap } from './flow.ts';

export const sink = defineNodeType({
  type: 'sink',
  fields: z.object({
    format: z.enum(['delta', 'kafka', 'event-hubs', 'foreach-batch']).meta({
      title: 'Format',
      description:
        'What is written to: a Delta table or path, a Kafka topic, an event hub, or whatever a Python function of yours does with each batch.',
    }),
    layer: z.enum(['bronze', 'silver', 'gold']).meta({
      title: 'Layer',
      description: 'The layer of the pipeline that writes it.',
    }),
    options: textMap.meta({
      title: 'Options',
      description:
        'Where it is written to, and how. For a Python function: the values it is given beside the batch.',
      examples: [{ topic: 'orders', 'kafka.bootstrap.servers': 'broker:9092' }],
    }),
    module: z
      .string()
      .optional()
      .meta({
        title: 'Module',
        description: 'The Python module that holds the function; for foreach-batch only.',
        examples: ['sinks.alerts'],
      }),
    function: z
      .string()
      .optional()
      .meta({
        title: 'Function',
        description: 'The function of that module which gets each batch; for foreach-batch only.',
        examples: ['write_batch'],
      }),
    group: z.string().meta({
      title: 'Data flow group',
      description: 'Tables and sinks of one group and layer are refreshed by one pipeline.',
      examples: ['sales'],
    }),
    flowId: z.string().meta({
      title: 'Data flow id',
      description: 'Names the config of the sink; unique in the project.',
      examples: ['silver_alerts'],
    }),
    sourceSystem: z
      .string()
      .optional()
      .meta({
        title: 'Source system',
        description: 'The system the rows come from. It names the folder of the config.',
        examples: ['SAP'],
      }),
    loadDetails: z.boolean().optional().meta({
      title: 'Load details',
      description:
        'Whether the Lakeflow Framework adds its column meta_load_details to the rows. Without it: yes.',
    }),
    flows: z.record(z.string(), flowFields).meta({
      title: 'Flows',
      description: 'What feeds the sink, by name.',
    }),
    kept: z.record(z.string(), z.record(z.string(), z.unknown())).optional().meta({
      title: 'Kept settings',
      description:
        'Settings of one output format that have no field of their own, written back as they are.',
    }),
  }),
});
