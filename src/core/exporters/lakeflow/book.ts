/** Keeps account of one export: where each field of the model went, and which could not go. */
import type { Loss, Trace } from '#core/exporters/define.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';

/** A field of the model that a written value comes from. */
export interface Origin {
  /** Empty: the pipeline itself. */
  readonly node: NodeId | '';
  readonly field: FieldPath;
}

export interface Book {
  readonly traces: ReadonlyMap<NodeId | '', readonly Trace[]>;
  readonly losses: ReadonlyMap<NodeId | '', readonly Loss[]>;
  /** The field stands at this place of a file. */
  trace(origin: Origin, file: string, path: FieldPath): void;
  /** The field has no place in the output, for this reason. */
  lose(origin: Origin, reason: string): void;
}

export function at(node: NodeId | '', field: FieldPath): Origin {
  return { node, field };
}

export function openBook(): Book {
  const traces = new Map<NodeId | '', Trace[]>();
  const losses = new Map<NodeId | '', Loss[]>();
  return {
    traces,
    losses,
    trace: ({ node, field }, file, path) => addTo(traces, node, { field, file, path }),
    lose: ({ node, field }, reason) => addTo(losses, node, { field, reason }),
  };
}

function addTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
