/** Gives a variable its value in one environment. */
import { defineCommand } from './define.ts';

interface Args {
  readonly variable: string;
  readonly environment: string;
  readonly value: string;
}

export const setVariable = defineCommand({
  name: 'set-variable',
  label: ({ variable, environment }: Args) => `value of {${variable}} in ${environment}`,
  mergeKey: ({ variable, environment }: Args) => `set-variable:${variable}:${environment}`,
  run({ pipeline }, { variable, environment, value }: Args) {
    // `constructor` may be the name of a variable: only what is defined counts.
    const isKnown = Object.hasOwn(pipeline.variables, variable);
    const values = isKnown ? pipeline.variables[variable] : undefined;
    pipeline.variables[variable] = { ...values, [environment]: value };
  },
});
