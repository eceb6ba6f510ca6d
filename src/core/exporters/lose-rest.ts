/** Books as lost what an export says nowhere and has told nothing of: no setting goes in silence. */
import { type FieldPath, isShared } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { at, type Book } from './book.ts';

type Written = NodeOf<'table'> | NodeOf<'sink'>;

/** What the lists of a book say of one node. */
type Told = readonly (readonly { readonly field: FieldPath }[])[];

/** @returns why the export has no such setting; absent: it says it without a trace */
type ReasonOf = (node: Written, field: FieldPath) => string | undefined;

/** Call it when everything is written. */
export function loseRest(pipeline: Pipeline, book: Book, reasonOf: ReasonOf): void {
  for (const node of nodesOf(pipeline)) {
    if (node.type !== 'table' && node.type !== 'sink') continue;
    const told = [book.traces, book.losses, book.approximations].map((of) => of.get(node.id) ?? []);
    for (const field of untold(node.fields, told)) {
      const reason = reasonOf(node, field);
      if (reason !== undefined) book.lose(at(node.id, field), reason);
    }
  }
}

/** What belongs together is told of together: the settings of a flow, the parts of any other field. */
function untold(fields: Written['fields'], told: Told): readonly FieldPath[] {
  const found: FieldPath[] = [];
  const look = (value: unknown, path: FieldPath): void => {
    const known = partsTold(told, path);
    if (known === 'all' || !says(value)) return;
    const isWhole = path.length === (path[0] === 'flows' ? 3 : 2) || Array.isArray(value);
    if (known === 'none') found.push(path);
    else if (!isWhole && typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    }
  };
  for (const [key, value] of Object.entries(fields)) look(value, [key]);
  return found;
}

/** How much of what stands at a path was told of. */
function partsTold(told: Told, path: FieldPath): 'all' | 'some' | 'none' {
  let parts: 'some' | 'none' = 'none';
  for (const list of told) {
    for (const { field } of list) {
      if (!isShared(field, path)) continue;
      if (field.length <= path.length) return 'all';
      parts = 'some';
    }
  }
  return parts;
}

/** Empty values, flags that are down and steps that are switched off ask for nothing. */
function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) {
    return !('off' in value && value.off === true) && Object.values(value).some(says);
  }
  return value !== undefined && value !== false;
}
