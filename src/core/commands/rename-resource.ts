/** Gives a resource another name; it keeps its place among the others. */
import { withNameChanged } from '#core/model/named-entries.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: string;
  readonly to: string;
}

/** Nothing happens where the new name is taken: two resources cannot become one unseen. */
export const renameResource = defineCommand({
  name: 'rename-resource',
  label: ({ from, to }: Args) => `rename of ${from} to ${to}`,
  run({ pipeline }, { from, to }: Args) {
    const { resources } = pipeline;
    if (!resources || !Object.hasOwn(resources, from) || Object.hasOwn(resources, to)) return;
    pipeline.resources = withNameChanged(resources, from, to);
  },
});
