/** Takes a resource away. Its tables stay. */
import { defineCommand } from './define.ts';

interface Args {
  readonly resource: string;
}

export const removeResource = defineCommand({
  name: 'remove-resource',
  label: ({ resource }: Args) => `removal of ${resource}`,
  run({ pipeline }, { resource }: Args) {
    if (!pipeline.resources || !Object.hasOwn(pipeline.resources, resource)) return;
    if (Object.keys(pipeline.resources).length === 1) delete pipeline.resources;
    else delete pipeline.resources[resource];
  },
});
