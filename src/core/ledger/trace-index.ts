/**
 * Finds where a field of the model was written, or why it was not.
 *
 * Asked for every legacy key. A node has few traces, which are scanned; the pipeline itself may have
 * thousands, one for each variable and environment, which are looked up.
 */
import type { Loss, Trace, Written } from '#core/exporters/define.ts';
import { type FieldPath, isShared } from '#core/model/field-ref.ts';
import { groupBy } from '#core/model/group-by.ts';
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

/** What a field of the imported pipeline is called since. */
export function currentField({ calledSince }: WrittenFields, imported: FieldPath): FieldPath {
  return calledSince?.(imported) ?? imported;
}

/** Traces of a field, of what it is part of, or, failing both, of its parts. */
export function tracesOf({ traces, byField }: WrittenFields, field: FieldPath): readonly Trace[] {
  return (byField && lookUp(byField, field)) ?? scan(traces, field);
}

/** Places of a field, or of the part of the output it stands in. */
export function placesOf(written: WrittenFields, imported: FieldPath): readonly Landing[] {
  const field = currentField(written, imported);
  return tracesOf(written, field).map((trace) => ({
    file: trace.file,
    path: pathWithin(trace, field),
  }));
}

/** Where a field stands, once what it is part of was traced: at the same rest of the path. */
export function pathWithin({ field: traced, path }: Trace, field: FieldPath): FieldPath {
  return traced.length < field.length ? [...path, ...field.slice(traced.length)] : path;
}

/** Why the target has no place for a field. */
export function lossOf(written: WrittenFields, imported: FieldPath): string | undefined {
  const field = currentField(written, imported);
  return scan(written.losses, field).find((loss) => loss.field.length <= field.length)?.reason;
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

function groupByField(list: readonly Trace[]): ReadonlyMap<string, readonly Trace[]> {
  return groupBy(list, ({ field }) => field.join('\n'));
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
