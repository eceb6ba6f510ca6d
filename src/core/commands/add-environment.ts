/** Adds an environment, empty or with the values of another one. */
import { defineCommand } from './define.ts';

interface Args {
  readonly environment: string;
  /** Environment whose values it starts with; absent: it has none yet. */
  readonly like?: string;
}

/** An environment that is there already keeps its place, and its values. */
export const addEnvironment = defineCommand({
  name: 'add-environment',
  label: ({ environment }: Args) => `new environment ${environment}`,
  run({ pipeline }, { environment, like }: Args) {
    if (pipeline.environments.includes(environment)) return;
    pipeline.environments.push(environment);
    if (like === undefined) return;
    for (const variable of Object.values(pipeline.variables)) {
      const isFree = Object.hasOwn(variable, like) && !Object.hasOwn(variable, environment);
      if (isFree) variable[environment] = variable[like] ?? '';
    }
  },
});
