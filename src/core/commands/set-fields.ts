/** Sets or clears fields of several nodes at once, as one step: what editing a selection does. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { setAt } from '#core/editing/set-at.ts';
import { type FieldPath, fieldWords, isWholeFlow } from '#core/model/field-ref.ts';
import { labelOrCount } from '#core/model/label.ts';
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
  label({ changes }: Args, { pipeline }: WorkspaceDocument) {
    const ids = [...new Set(changes.map(({ id }) => id))];
    return `change of ${fieldWords(changes[0]?.field ?? [])} in ${labelOrCount(pipeline, ids)}`;
  },
  mergeKey: ({ changes }: Args) =>
    changes.some(({ field }) => isWholeFlow(field))
      ? undefined
      : `set-fields:${changes.map(({ id, field }) => `${id}:${field.join('.')}`).join()}`,
  run({ pipeline }, { changes }: Args) {
    for (const { id, field, value } of changes) setAt(pipeline.nodes[id]?.fields, field, value);
  },
});
