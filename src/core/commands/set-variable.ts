/** Gives a variable its value in one environment, or takes it away. */
import { defineCommand } from './define.ts';

interface Args {
  readonly variable: string;
  readonly environment: string;
  /** Absent: the variable has no value there any more. */
  readonly value?: string;
}

export const setVariable = defineCommand({
  name: 'set-variable',
  label: ({ variable, environment }: Args) => `value of {${variable}} in ${environment}`,
  mergeKey: ({ variable, environment }: Args) => `set-variable:${variable}:${environment}`,
  run({ pipeline }, { variable, environment, value }: Args) {
    // `constructor` may be the name of a variable: only what is defined counts.
    const isKnown = Object.hasOwn(pipeline.variables, variable);
    const values = isKnown ? pipeline.variables[variable] : undefined;
    if (value !== undefined) pipeline.variables[variable] = { ...values, [environment]: value };
    else if (values && Object.hasOwn(values, environment)) delete values[environment];
  },
});
