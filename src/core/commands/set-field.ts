/** Sets or clears one field of a node. What most fixes of rules do. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { setAt } from '#core/editing/set-at.ts';
import { type FieldPath, fieldWords, isWholeFlow } from '#core/model/field-ref.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  /** From the node's `fields` inwards, such as `['quarantine', 'table']`. */
  readonly field: FieldPath;
  /** Absent: the field is taken away. A list element is replaced, or taken out of its list. */
  readonly value?: unknown;
}

export const setField = defineCommand({
  name: 'set-field',
  label: ({ id, field }: Args, { pipeline }: WorkspaceDocument) =>
    `change of ${fieldWords(field)} in ${labelById(pipeline, id)}`,
  mergeKey: ({ id, field }: Args) =>
    isWholeFlow(field) ? undefined : `set-field:${id}:${field.join('.')}`,
  run({ pipeline }, { id, field, value }: Args) {
    setAt(pipeline.nodes[id]?.fields, field, value);
  },
});
