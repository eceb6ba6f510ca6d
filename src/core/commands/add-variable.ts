/** Adds a variable without values. */
import { defineCommand } from './define.ts';

interface Args {
  readonly variable: string;
}

export const addVariable = defineCommand({
  name: 'add-variable',
  label: ({ variable }: Args) => `new variable {${variable}}`,
  run({ pipeline: { variables } }, { variable }: Args) {
    if (!Object.hasOwn(variables, variable)) variables[variable] = {};
  },
});
