/** Sets or clears fields of several nodes at once, as one step: what editing a selection does. */
import { setAt } from '#core/editing/set-at.ts';
import { type FieldPath, isWholeFlow } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface FieldChange {
  readonly id: NodeId;
  /** From the node's `fields` inwards. */
  readonly field: FieldPath;
  /** Absent: the field is taken away. */
  readonly value?: unknown;
}

interface Args {
  /** In the order they are made. */
  readonly changes: readonly FieldChange[];
}

export const setFields = defineCommand({
  name: 'set-fields',
  label({ changes }: Args) {
    const nodes = new Set(changes.map(({ id }) => id));
    const [first] = changes;
    const where = nodes.size === 1 ? first?.id : `${nodes.size} tables`;
    return `change of ${first?.field.join('.') ?? 'nothing'} in ${where}`;
  },
  mergeKey: ({ changes }: Args) =>
    changes.some(({ field }) => isWholeFlow(field))
      ? undefined
      : `set-fields:${changes.map(({ id, field }) => `${id}:${field.join('.')}`).join()}`,
  run({ pipeline }, { changes }: Args) {
    for (const { id, field, value } of changes) setAt(pipeline.nodes[id]?.fields, field, value);
  },
});
