/** Takes a secret away. Texts that refer to it are reported as referring to nothing. */
import { defineCommand } from './define.ts';

interface Args {
  readonly alias: string;
}

export const removeSecret = defineCommand({
  name: 'remove-secret',
  label: ({ alias }: Args) => `removal of the secret ${alias}`,
  run({ pipeline: { secrets } }, { alias }: Args) {
    if (Object.hasOwn(secrets, alias)) delete secrets[alias];
  },
});
