/** Gives the project, and so the bundle, another name. */
import { defineCommand } from './define.ts';

interface Args {
  readonly to: string;
}

export const renameProject = defineCommand({
  name: 'rename-project',
  label: ({ to }: Args) => `rename of the project to ${to}`,
  mergeKey: () => 'rename-project',
  run({ pipeline }, { to }: Args) {
    pipeline.name = to;
  },
});
