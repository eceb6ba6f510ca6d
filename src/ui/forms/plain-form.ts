/** The state of a form over one value that is no node: a resource, or what a wizard is told. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { Field } from './fields/field.tsx';
import type { FormState } from './form-context.tsx';

interface PlainForm
  extends Pick<FormState, 'pipeline' | 'update' | 'columns'>,
    Partial<Pick<FormState, 'problems' | 'keepsAll'>> {
  /** The value at a path; absent: there is none. */
  valueAt(path: FieldPath): unknown;
}

/** @returns what fields of a node are drawn with as well, so that they serve here */
export function plainForm({ valueAt, ...own }: PlainForm): FormState {
  return {
    nodes: [],
    Field,
    read: (path) => ({ value: valueAt(path), isMixed: false }),
    readOf: (_, path) => valueAt(path),
    isSet: (path) => valueAt(path) !== undefined,
    write: (path, value) => own.update(path, () => value),
    problems: () => [],
    onFocus: () => undefined,
    lit: undefined,
    ...own,
  };
}
