/** The fields of steps that make keys of values, or hide them. */
import { z } from '#core/model/zod.ts';
import { columnName, columnNames, stepFields } from './define.ts';

export const hashFields = stepFields(
  'hash',
  {
    title: 'Hash values',
    description: 'Puts a hash in the place of values, so that they can be compared but not read.',
  },
  {
    columns: columnNames('The columns to hash.', ['email']),
    algorithm: z.enum(['sha2-256', 'sha2-512']).meta({
      title: 'Algorithm',
      description: 'How the hash is made; the longer one is harder to guess.',
    }),
    salt: z
      .string()
      .optional()
      .meta({
        title: 'Salt',
        description:
          'A text that is hashed with the values, best from a variable. It is no secret: it stands in the query.',
        examples: ['{salt}'],
      }),
  },
);

export const maskFields = stepFields(
  'mask',
  { title: 'Mask values', description: 'Hides values, or parts of them.' },
  {
    columns: columnNames('The columns to mask.', ['card_number']),
    how: z.enum(['stars', 'last-four', 'first-letter', 'email', 'null']).meta({
      title: 'Shows',
      description:
        'Stars only; the last four characters; the first letter; the domain of an e-mail address; nothing.',
    }),
  },
);

export const surrogateKeyFields = stepFields(
  'surrogate-key',
  {
    title: 'Surrogate key',
    description:
      'Makes one key column from the columns that tell rows apart; the same values always give the same key.',
  },
  {
    keys: columnNames('The columns the key is made from.', ['customer_id'], 'Keys'),
    as: columnName('Key column', 'What the key is called.', 'customer_key'),
    algorithm: z.enum(['xxhash64', 'sha2']).meta({
      title: 'Algorithm',
      description:
        'xxhash64 gives a number, sha2 a text of 64 characters that never collides in practice.',
    }),
    unknown: z.boolean().optional().meta({
      title: 'Unknown is -1',
      description:
        'Gives -1 where all key columns are missing, which is the key of the unknown member.',
    }),
  },
);

export const unknownMemberFields = stepFields(
  'unknown-member',
  {
    title: 'Unknown member',
    description: 'Adds one row that facts point to when their dimension row is not known.',
  },
  {
    column: columnName('Key column', 'The key of the dimension.', 'customer_key'),
    key: z
      .string()
      .optional()
      .meta({
        title: 'Key',
        description: 'The SQL value of its key. Without it: -1.',
        examples: ['-1'],
      }),
    values: z
      .record(z.string(), z.string())
      .optional()
      .meta({
        title: 'Values',
        description: 'SQL values of other columns, by their names. Those not named are null.',
        examples: [{ name: "'Unknown'" }],
      }),
  },
);
