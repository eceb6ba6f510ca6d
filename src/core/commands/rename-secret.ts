/** Gives a secret another alias; every text that refers to it follows. */
import { changeTexts } from '#core/editing/change-texts.ts';
import { withNameChanged } from '#core/model/named-entries.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: string;
  readonly to: string;
}

/** Nothing happens where the new alias is taken: two secrets cannot become one unseen. */
export const renameSecret = defineCommand({
  name: 'rename-secret',
  label: ({ from, to }: Args) => `rename of the secret ${from} to ${to}`,
  keepsAccepted: true,
  run({ pipeline }, { from, to }: Args) {
    const { secrets, nodes } = pipeline;
    if (!Object.hasOwn(secrets, from) || Object.hasOwn(secrets, to)) return;
    pipeline.secrets = withNameChanged(secrets, from, to);
    const written = (alias: string): string => `\${secret.${alias}}`;
    changeTexts(pipeline, (text) => text.replaceAll(written(from), () => written(to)));
    // An event hub names the alias itself, without the signs around it.
    for (const node of Object.values(nodes)) {
      if (node.type === 'event-hubs' && node.fields.accessKeySecret === from) {
        node.fields.accessKeySecret = to;
      }
    }
  },
});
