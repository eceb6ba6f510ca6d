/** A Kafka topic. */
import { secretText } from '#core/model/secret-text.ts';
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';
import { structType } from './schema.ts';

export const kafka = defineNodeType({
  type: 'kafka',
  fields: z.object({
    options: textMap.meta({
      title: 'Reader options',
      description: `The topic (subscribe), the servers and the login. A value may be a secret, such as ${secretText('kafka_login')}.`,
      examples: [{ subscribe: 'orders', 'kafka.bootstrap.servers': 'broker:9092' }],
    }),
    schema: structType.optional().meta({
      title: 'Columns of the value',
      description: 'The fields of the JSON in each message; flows unpack them.',
    }),
  }),
});
