/** Gives an environment another name; the values of variables follow. */
import { defineCommand } from './define.ts';

interface Args {
  /** An environment, or the name of one that values are given for by mistake. */
  readonly from: string;
  readonly to: string;
}

/** Nothing happens where the new name is taken: two environments cannot become one unseen. */
export const renameEnvironment = defineCommand({
  name: 'rename-environment',
  label: ({ from, to }: Args) => `rename of environment ${from} to ${to}`,
  run({ pipeline }, { from, to }: Args) {
    const { environments, variables } = pipeline;
    const at = environments.indexOf(from);
    if (from === to || (at >= 0 && environments.includes(to))) return;
    if (at >= 0) environments[at] = to;
    for (const [name, variable] of Object.entries(variables)) {
      if (!Object.hasOwn(variable, from)) continue;
      const renamed = Object.entries(variable).flatMap(([environment, value]) => {
        if (environment === from) return Object.hasOwn(variable, to) ? [] : [[to, value] as const];
        return [[environment, value] as const];
      });
      variables[name] = Object.fromEntries(renamed);
    }
  },
});
