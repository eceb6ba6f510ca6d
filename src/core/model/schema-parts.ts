/** The catalog and the schema that tables name in one text, such as `{catalog}.silver`. */
import type { Pipeline } from './pipeline.ts';
import { resolve } from './variables.ts';

/** Texts of the model, with tokens. */
export interface SchemaParts {
  /** Absent: that of the pipeline. */
  readonly catalog: string | undefined;
  readonly name: string;
}

/** @returns absent: not of one or two parts */
export function schemaParts(database: string): SchemaParts | undefined {
  const [first = '', second, ...rest] = database.split('.');
  if (first === '' || second === '' || rest.length > 0) return undefined;
  return second === undefined
    ? { catalog: undefined, name: first }
    : { catalog: first, name: second };
}

/** Absent, too, where a variable stands for several parts at once in an environment. */
export function partsEverywhere(
  { environments, variables }: Pick<Pipeline, 'environments' | 'variables'>,
  database: string,
): SchemaParts | undefined {
  const parts = schemaParts(database);
  const isOne = (part: string): boolean =>
    environments.every((environment) => !resolve(part, variables, environment).includes('.'));
  return parts && isOne(parts.name) && isOne(parts.catalog ?? '') ? parts : undefined;
}
