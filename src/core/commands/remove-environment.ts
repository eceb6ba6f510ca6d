/** Takes an environment away, with the values variables have in it. The last one stays. */
import { defineCommand } from './define.ts';

interface Args {
  readonly environment: string;
}

export const removeEnvironment = defineCommand({
  name: 'remove-environment',
  label: ({ environment }: Args) => `removal of environment ${environment}`,
  run({ pipeline }, { environment }: Args) {
    const { environments, variables } = pipeline;
    const at = environments.indexOf(environment);
    if (at >= 0 && environments.length === 1) return;
    if (at >= 0) environments.splice(at, 1);
    for (const variable of Object.values(variables)) {
      if (Object.hasOwn(variable, environment)) delete variable[environment];
    }
  },
});
