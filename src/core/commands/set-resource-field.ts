/** Sets or clears one part of a resource. */
import { setAt } from '#core/editing/set-at.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly resource: string;
  /** From the resource on, such as `['schedule', 'cron']`. */
  readonly field: FieldPath;
  /** Absent: the part is taken away. */
  readonly value?: unknown;
}

export const setResourceField = defineCommand({
  name: 'set-resource-field',
  label: ({ resource, field }: Args) => `${field[0] ?? 'part'} of ${resource}`,
  mergeKey: ({ resource, field }: Args) => `set-resource-field:${resource}:${field.join('.')}`,
  run({ pipeline }, { resource, field, value }: Args) {
    if (pipeline.resources && Object.hasOwn(pipeline.resources, resource)) {
      setAt(pipeline.resources[resource], field, value);
    }
  },
});
