/** Says where a secret is kept; a secret that is not there is added. */
import type { Secret } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly alias: string;
  readonly secret: Secret;
}

export const setSecret = defineCommand({
  name: 'set-secret',
  label: ({ alias }: Args) => `place of the secret ${alias}`,
  mergeKey: ({ alias }: Args) => `set-secret:${alias}`,
  run({ pipeline }, { alias, secret }: Args) {
    pipeline.secrets[alias] = { ...secret };
  },
});
