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

/** By field, printed with `keyOf`. */
type ByField<T> = ReadonlyMap<string, T[]>;

const keyOf = (field: FieldPath): string =>
  field.length === 1 ? (field[0] ?? '') : field.join('\n');
const nowhere: readonly OutputPlace[] = [];

export function indexTraces({ traces, losses }: Pick<Written, 'traces' | 'losses'>): TraceIndex {
  const placesByNode = new Map<string, ByField<OutputPlace>>();
  const lossesByNode = new Map<string, ByField<Loss>>();
  for (const [node, list] of traces) placesByNode.set(node, groupByField(list, placeOf));
  for (const [node, list] of losses)
    lossesByNode.set(
      node,
      groupByField(list, (loss) => loss),
    );

  return {
    placesOf({ node, field }) {
      const byField = placesByNode.get(node ?? '');
      if (!byField) return nowhere;
      return enclosing(byField, field) ?? parts(traces.get(node ?? '') ?? [], field);
    },
    lossOf({ node, field }) {
      const byField = lossesByNode.get(node ?? '');
      for (let length = field.length; byField && length > 0; length -= 1) {
        const [loss] = byField.get(keyOf(field.slice(0, length))) ?? [];
        if (loss) return loss.reason;
      }
      return undefined;
    },
  };
}

function groupByField<T extends { readonly field: FieldPath }, R>(
  list: readonly T[],
  derive: (element: T) => R,
): ByField<R> {
  const byField = new Map<string, R[]>();
  for (const element of list) {
    const key = keyOf(element.field);
    const found = byField.get(key);
    if (found) found.push(derive(element));
    else byField.set(key, [derive(element)]);
  }
  return byField;
}

/** Places of the longest traced path that the field begins with, with the rest of the path added. */
function enclosing(
  byField: ByField<OutputPlace>,
  field: FieldPath,
): readonly OutputPlace[] | undefined {
  const whole = byField.get(keyOf(field));
  if (whole) return whole;
  for (let length = field.length - 1; length > 0; length -= 1) {
    const found = byField.get(keyOf(field.slice(0, length)));
    if (found) {
      const rest = field.slice(length);
      return found.map(({ file, path }) => ({ file, path: rest.reduce(addStep, path) }));
    }
  }
  return undefined;
}

function parts(traces: readonly Trace[], field: FieldPath): readonly OutputPlace[] {
  return traces
    .filter((trace) => field.every((step, index) => trace.field[index] === step))
    .map(placeOf);
}

const placeOf = ({ file, path }: Trace): OutputPlace => ({ file, path: printPath(path) });

/** `['flowGroups', '0', 'flows']` as `flowGroups[0].flows`. */
function printPath(path: FieldPath): string {
  return path.reduce(addStep, '');
}

const index = /^\d+$/;

function addStep(printed: string, step: string): string {
  return index.test(step) ? `${printed}[${step}]` : pathStep(step, printed);
}
