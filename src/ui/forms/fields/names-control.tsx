/** The list of names of a field, with a picker of the columns there are; any other name may be typed. */
import { useForm } from '../form-context.tsx';
import { areColumns } from '../schema/form-sections.ts';
import type { FieldIds } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { NamesField } from './names-field.tsx';

export function NamesControl({
  path,
  schema,
  isRequired,
  ids,
}: FieldProps & { readonly ids: FieldIds }) {
  const form = useForm();
  const { value, isMixed } = form.read(path);
  // The schema of the field says that its list holds texts.
  const names = Array.isArray(value) && !isMixed ? (value as readonly string[]) : [];
  const known = areColumns(path) ? form.columns(path) : [];
  return (
    <NamesField
      title={schema.title ?? path.at(-1) ?? ''}
      ids={ids}
      names={names}
      known={known.map((name) => ({ value: name }))}
      placeholder={isMixed ? 'mixed' : hintOf(schema.examples)}
      onChange={(next) => form.write(path, next.length === 0 && !isRequired ? undefined : next)}
    />
  );
}

function hintOf(examples: readonly unknown[] | undefined): string {
  const [first] = examples ?? [];
  return Array.isArray(first) ? first.join(', ') : 'Add…';
}
