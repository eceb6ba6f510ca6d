/** Finds where a field of the model was written, or why it was not. */
import type { Loss, Trace, Written } from '#core/exporters/define.ts';
import type { FieldPath, FieldRef } from '#core/model/field-ref.ts';
import { pathStep } from '#core/text/key-path.ts';
import type { OutputPlace } from './ledger.ts';

export interface TraceIndex {
  /** Places of a field, of what it is part of, or, failing both, of its parts. */
  placesOf(ref: FieldRef): readonly OutputPlace[];
  /** Why the target has no place for a field. */
  lossOf(ref: FieldRef): string | undefined;
}

type ByField<T> = Map<string, T[]>;

const keyOf = (field: FieldPath): string => field.join('\u0000');

export function indexTraces({ traces, losses }: Pick<Written, 'traces' | 'losses'>): TraceIndex {
  const traceMaps = new Map<string, ByField<Trace>>();
  const lossMaps = new Map<string, ByField<Loss>>();
  for (const [node, list] of traces) traceMaps.set(node, groupByField(list));
  for (const [node, list] of losses) lossMaps.set(node, groupByField(list));

  return {
    placesOf({ node, field }) {
      const byField = traceMaps.get(node ?? '');
      if (!byField) return [];
      return enclosing(byField, field) ?? parts(traces.get(node ?? '') ?? [], field);
    },
    lossOf({ node, field }) {
      const byField = lossMaps.get(node ?? '');
      for (let length = field.length; byField && length > 0; length -= 1) {
        const [loss] = byField.get(keyOf(field.slice(0, length))) ?? [];
        if (loss) return loss.reason;
      }
      return undefined;
    },
  };
}

function groupByField<T extends { readonly field: FieldPath }>(list: readonly T[]): ByField<T> {
  const byField: ByField<T> = new Map();
  for (const element of list) {
    const key = keyOf(element.field);
    const found = byField.get(key);
    if (found) found.push(element);
    else byField.set(key, [element]);
  }
  return byField;
}

/** Places of the longest traced path that the field begins with, with the rest of the path added. */
function enclosing(byField: ByField<Trace>, field: FieldPath): readonly OutputPlace[] | undefined {
  for (let length = field.length; length > 0; length -= 1) {
    const found = byField.get(keyOf(field.slice(0, length)));
    if (found) {
      const rest = field.slice(length);
      return found.map(({ file, path }) => ({ file, path: printPath([...path, ...rest]) }));
    }
  }
  return undefined;
}

function parts(traces: readonly Trace[], field: FieldPath): readonly OutputPlace[] {
  return traces
    .filter((trace) => field.every((step, index) => trace.field[index] === step))
    .map(({ file, path }) => ({ file, path: printPath(path) }));
}

/** `['flowGroups', '0', 'flows']` as `flowGroups[0].flows`. */
export function printPath(path: FieldPath): string {
  return path.reduce(
    (printed, step) => (/^\d+$/.test(step) ? `${printed}[${step}]` : pathStep(step, printed)),
    '',
  );
}
