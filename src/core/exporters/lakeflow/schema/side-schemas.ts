/** What the files beside the specs hold, as zod schemas. */
import { z } from '#core/model/zod.ts';

const expectations = z.array(
  z.strictObject({
    name: z.string(),
    constraint: z.string(),
    tag: z.string().optional(),
    enabled: z.boolean().optional(),
  }),
);

/** An expectations file. Other kinds would be ignored without a word, so they are refused. */
export const expectationsFile = z
  .strictObject({
    expect: expectations.optional(),
    expect_or_drop: expectations.optional(),
    expect_or_fail: expectations.optional(),
  })
  .refine((file) => Object.values(file).some((list) => (list?.length ?? 0) > 0), {
    message: 'has to hold an expectation: the framework takes an empty file for a missing one',
  });

export const secretsFile = z.record(
  z.string().regex(/^\w+$/),
  z.strictObject({
    scope: z.string(),
    key: z.string(),
    exceptionEnabled: z.boolean().optional(),
  }),
);

export const substitutionsFile = z.strictObject({
  tokens: z.record(z.string(), z.string()).optional(),
  prefix_suffix: z
    .record(
      z.string(),
      z.strictObject({ prefix: z.string().optional(), suffix: z.string().optional() }),
    )
    .optional(),
});
