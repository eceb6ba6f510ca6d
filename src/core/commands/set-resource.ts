/** Gives a resource what it says; a resource that is not there is added. */
import type { Resource } from '#core/resources/resource.ts';
import { defineCommand } from './define.ts';

interface Args {
  /** Name of the resource. */
  readonly resource: string;
  readonly to: Resource;
  /** What it is called in the history; absent: an edit. */
  readonly by?: 'edit' | 'addition' | 'copy';
}

export const setResource = defineCommand({
  name: 'set-resource',
  label: ({ resource, to, by = 'edit' }: Args) => `${by} of the ${to.kind} ${resource}`,
  mergeKey: ({ resource, by = 'edit' }: Args) => `set-resource:${resource}:${by}`,
  run({ pipeline }, { resource, to }: Args) {
    // Commands get and give plain data; the draft only takes it in.
    pipeline.resources = { ...pipeline.resources, [resource]: to } as typeof pipeline.resources;
  },
});
