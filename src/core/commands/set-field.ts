/** Sets or clears one field of a node. What most fixes of rules do. */

import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  /** From the node's `fields` inwards, such as `['quarantine', 'table']`. */
  readonly field: FieldPath;
  /** Absent: the field is taken away. A list element is replaced, or taken out of its list. */
  readonly value?: unknown;
}

type Container = Record<string, unknown>;

export const setField = defineCommand({
  name: 'set-field',
  label: ({ id, field }: Args) => `change of ${field.join('.')} in ${id}`,
  mergeKey: ({ id, field }: Args) => `set-field:${id}:${field.join('.')}`,
  run({ pipeline }, { id, field, value }: Args) {
    const last = field.at(-1);
    let container: unknown = pipeline.nodes[id]?.fields;
    for (const key of field.slice(0, -1)) container = (container as Container | undefined)?.[key];
    if (last === undefined || typeof container !== 'object' || container === null) return;
    if (value !== undefined) (container as Container)[last] = value;
    else if (Array.isArray(container)) container.splice(Number(last), 1);
    else delete (container as Container)[last];
  },
});
