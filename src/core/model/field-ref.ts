/**
 * Names one value of the model: a field of a node, or of the pipeline itself.
 *
 * The ledger, origins and diagnostics all point at the model this way, so that a legacy key, the
 * field it became and the place that field was written to can be joined.
 */
import type { NodeId } from './pipeline.ts';

/** Keys from the outside in, such as `['flows', 'customers', 'where', '0']`. */
export type FieldPath = readonly string[];

export interface FieldRef {
  /** Absent: the path starts at the pipeline, such as `['variables', 'bronze_schema', 'dev']`. */
  readonly node?: NodeId;
  /** Starts at the node's `name` or at a key of its `fields`. Empty: the node as a whole. */
  readonly field: FieldPath;
}

/** Whether the path leads to a flow as a whole, which is exchanged and never typed. */
export function isWholeFlow(field: FieldPath): boolean {
  return field.length === 2 && field[0] === 'flows';
}

/** A field as it is said: `comment`, or `steps of the flow orders`. */
export function fieldWords(field: FieldPath): string {
  const [first, flow, ...inFlow] = field;
  if (first !== 'flows' || flow === undefined) return field.join('.');
  return inFlow.length > 0 ? `${inFlow.join('.')} of the flow ${flow}` : `the flow ${flow}`;
}

/** Whether two paths are the same as far as the shorter one goes. */
export function isShared(a: FieldPath, b: FieldPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let step = 0; step < length; step += 1) if (a[step] !== b[step]) return false;
  return true;
}
