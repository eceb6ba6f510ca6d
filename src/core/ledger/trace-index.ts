/**
 * Finds where a field of the model was written, or why it was not.
 *
 * Asked for every legacy key. A node has few traces, which are scanned; the pipeline itself may have
 * thousands, one for each variable and environment, which are looked up.
 */
import type { Loss, Trace, Written } from '#core/exporters/define.ts';
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { CalledSince } from './renamed-fields.ts';

/** Where a value stands in the output. A trace is one; a part of a traced value is another. */
export type Landing = Pick<Trace, 'file' | 'path'>;

/** What became of the fields of one node, or of the pipeline itself. */
export interface WrittenFields {
  readonly traces: readonly Trace[];
  readonly losses: readonly Loss[];
  /** The traces by field, where there are too many to be scanned. */
  readonly byField: ReadonlyMap<string, readonly Trace[]> | undefined;
  /** What fields of the imported pipeline are called since; absent: as before. */
  readonly calledSince: CalledSince | undefined;
}

const mostScanned = 64;

/** @param node absent: the pipeline itself */
export function writtenFields(
  node: NodeId | undefined,
  { traces, losses }: Pick<Written, 'traces' | 'losses'>,
  calledSince?: CalledSince,
): WrittenFields {
  const list = traces.get(node ?? '') ?? [];
  return {
    traces: list,
    losses: losses.get(node ?? '') ?? [],
    byField: list.length > mostScanned ? groupByField(list) : undefined,
    calledSince,
  };
}

/** Places of a field, of what it is part of, or, failing both, of its parts. */
export function placesOf(written: WrittenFields, imported: FieldPath): readonly Landing[] {
  const { traces, byField, calledSince } = written;
  const field = calledSince?.(imported) ?? imported;
  const found = (byField && lookUp(byField, field)) ?? scan(traces, field);
  return landingsOf(found, field);
}

/** Why the target has no place for a field. */
export function lossOf(written: WrittenFields, imported: FieldPath): string | undefined {
  const { losses, calledSince } = written;
  const field = calledSince?.(imported) ?? imported;
  return scan(losses, field).find((loss) => loss.field.length <= field.length)?.reason;
}

const none: readonly never[] = [];

/** Those of the longest path that the field begins with; failing that, those below the field. */
function scan<T extends { readonly field: FieldPath }>(
  list: readonly T[],
  field: FieldPath,
): readonly T[] {
  let found: T[] | undefined;
  let longest = 0;
  for (const candidate of list) {
    const { length } = candidate.field;
    const isBetter = length <= field.length ? length >= longest : longest === 0;
    if (!isBetter || !isShared(candidate.field, field)) continue;
    const isLonger = length <= field.length && length > longest;
    if (isLonger) longest = length;
    if (found && !isLonger) found.push(candidate);
    else found = [candidate];
  }
  return found ?? none;
}

/** Whether two paths are the same as far as the shorter one goes. */
function isShared(a: FieldPath, b: FieldPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let step = 0; step < length; step += 1) if (a[step] !== b[step]) return false;
  return true;
}

function groupByField(list: readonly Trace[]): ReadonlyMap<string, readonly Trace[]> {
  const found = new Map<string, Trace[]>();
  for (const trace of list) {
    const key = trace.field.join('\n');
    const known = found.get(key);
    if (known) known.push(trace);
    else found.set(key, [trace]);
  }
  return found;
}

function lookUp(
  byField: ReadonlyMap<string, readonly Trace[]>,
  field: FieldPath,
): readonly Trace[] | undefined {
  for (let length = field.length; length > 0; length -= 1) {
    const found = byField.get(field.slice(0, length).join('\n'));
    if (found) return found;
  }
  return undefined;
}

/** A traced value holds the field's at the same rest of the path. */
function landingsOf(traces: readonly Trace[], field: FieldPath): readonly Landing[] {
  const [first] = traces;
  if (!first || first.field.length >= field.length) return traces;
  const rest = field.slice(first.field.length);
  return traces.map(({ file, path }) => ({ file, path: [...path, ...rest] }));
}
