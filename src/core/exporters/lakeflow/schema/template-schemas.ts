/** What the files of templates hold, as zod schemas. The specs they make have that of specs. */
import { z } from '#core/model/zod.ts';

const name = z.string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/);

export const templateFile = z
  .strictObject({
    name: z.string(),
    parameters: z.record(
      name,
      z.strictObject({
        type: z.enum(['string', 'list', 'object', 'integer', 'boolean']),
        required: z.boolean().optional(),
        default: z.string().optional(),
      }),
    ),
    template: z.record(z.string(), z.unknown()),
  })
  .refine(({ parameters }) => Object.hasOwn(parameters, 'dataFlowId'), {
    message: 'has to have a parameter dataFlowId, which the framework asks for',
  });

export const parameterSetsFile = z.strictObject({
  template: z.string(),
  parameterSets: z.array(z.object({ dataFlowId: z.string() }).catchall(z.unknown())).min(1),
});
