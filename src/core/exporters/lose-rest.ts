/** Books as lost what an export says nowhere and has told nothing of: no setting goes in silence. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { nodesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { at, type Book } from './book.ts';

type Written = NodeOf<'table'> | NodeOf<'sink'>;

/** @returns why the export has no such setting; absent: it says it without a trace */
type ReasonOf = (node: Written, field: FieldPath) => string | undefined;

/** Call it when everything is written. */
export function loseRest(pipeline: Pipeline, book: Book, reasonOf: ReasonOf): void {
  for (const node of nodesOf(pipeline)) {
    if (node.type !== 'table' && node.type !== 'sink') continue;
    const told = [book.traces, book.losses, book.approximations].flatMap((of) =>
      (of.get(node.id) ?? []).map(({ field }) => field),
    );
    for (const field of untold(node.fields, told)) {
      const reason = reasonOf(node, field);
      if (reason !== undefined) book.lose(at(node.id, field), reason);
    }
  }
}

/** What belongs together is told of together: the settings of a flow, the parts of any other field. */
function untold(fields: Written['fields'], told: readonly FieldPath[]): readonly FieldPath[] {
  const found: FieldPath[] = [];
  const look = (value: unknown, path: FieldPath): void => {
    if (!says(value)) return;
    const related = told.filter((one) => touches(one, path));
    const isTold = related.some(({ length }) => length <= path.length);
    const isWhole = path.length === (path[0] === 'flows' ? 3 : 2) || Array.isArray(value);
    if (related.length === 0) found.push(path);
    else if (!isTold && !isWhole && typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) look(inner, [...path, key]);
    }
  };
  for (const [key, value] of Object.entries(fields)) look(value, [key]);
  return found;
}

/** Whether one of two paths begins with the other. */
function touches(a: FieldPath, b: FieldPath): boolean {
  const length = Math.min(a.length, b.length);
  for (let step = 0; step < length; step += 1) if (a[step] !== b[step]) return false;
  return true;
}

/** Empty values, flags that are down and steps that are switched off ask for nothing. */
function says(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '';
  if (typeof value === 'object' && value !== null) {
    return !('off' in value && value.off === true) && Object.values(value).some(says);
  }
  return value !== undefined && value !== false;
}
