/** A table or query of another database, read over JDBC. */
import { secretText } from '#core/model/secret-text.ts';
import { z } from '#core/model/zod.ts';
import { defineNodeType } from './define.ts';
import { textMap } from './flow.ts';

export const jdbc = defineNodeType({
  type: 'jdbc',
  fields: z.object({
    options: textMap.meta({
      title: 'Connection and reader options',
      description: `Where the database is and what to read: url, dbtable or query, user and password. A value may be a secret, such as ${secretText('erp_password')}.`,
      examples: [
        {
          url: 'jdbc:postgresql://erp-db:5432/erp',
          dbtable: 'public.orders',
          user: 'reader',
          password: secretText('erp_password'),
        },
      ],
    }),
  }),
});
