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

/** A field that is not there is left alone: the command may come from a check of an older document. */
export const setField = defineCommand({
  name: 'set-field',
  label: ({ id, field }: Args) => `change of ${field.join('.')} in ${id}`,
  mergeKey: ({ id, field }: Args) => `set-field:${id}:${field.join('.')}`,
  run({ pipeline }, { id, field, value }: Args) {
    const last = field.at(-1);
    const container = field.slice(0, -1).reduce(own, pipeline.nodes[id]?.fields);
    if (last === undefined || typeof container !== 'object' || container === null) return;
    if (Array.isArray(container)) setElement(container, Number(last), value);
    // What is neither a text nor a list is an object, which may get any key.
    else if (value !== undefined) (container as Container)[last] = value;
    else if (Object.hasOwn(container, last)) delete (container as Container)[last];
  },
});

function setElement(list: unknown[], index: number, value: unknown): void {
  const isThere = Number.isInteger(index) && index >= 0 && index <= list.length;
  if (isThere && value === undefined) list.splice(index, 1);
  else if (isThere) list[index] = value;
}

/** A flow may be called `constructor`: only what the object has of its own counts. */
function own(container: unknown, key: string): unknown {
  const isObject = typeof container === 'object' && container !== null;
  return isObject && Object.hasOwn(container, key) ? (container as Container)[key] : undefined;
}
