/** What every step has in its fields, whatever its kind. */
import { z } from '#core/model/zod.ts';

/**
 * The fields of one kind of step.
 * @param about its title, and one sentence on what it does to the rows
 */
export function stepFields<const Kind extends string, Shape extends z.core.$ZodLooseShape>(
  kind: Kind,
  about: { readonly title: string; readonly description: string },
  shape: Shape,
) {
  const own = {
    kind: z.literal(kind).meta({ title: 'Kind', description: 'What the step does.' }),
    name: z
      .string()
      .optional()
      .meta({
        title: 'Name',
        description: 'What the step is called here and in its part of the query.',
        examples: ['valid orders'],
      }),
    off: z.boolean().optional().meta({
      title: 'Switched off',
      description: 'Leaves the step out of the query and keeps its settings.',
    }),
  };
  return z.object({ ...own, ...shape }).meta(about);
}

/** Names of columns that a step works on. */
export function columnNames(description: string, example: readonly string[], title = 'Columns') {
  return z.array(z.string()).meta({ title, description, examples: [example] });
}

/** The field of one column, with an example for its form. */
export function columnName(title: string, description: string, example: string) {
  return z.string().meta({ title, description, examples: [example] });
}

/** The field of one SQL expression, with an example for its form. */
export function sqlText(title: string, description: string, example: string) {
  return z.string().meta({ title, description, examples: [example] });
}

/** What becomes of a value that does not fit. */
export const nullOrKeep = z.enum(['null', 'keep']).optional().meta({
  title: 'Otherwise',
  description:
    'What becomes of a value that is not one: nothing (null), or it stays as it is. Without it: null.',
});
