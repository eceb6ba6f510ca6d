/** One SQL text: a condition, an expression or a query. */
import type { SqlKind } from '#core/sql/sql-checker.ts';
import { FieldFrame } from '../fields/field-frame.tsx';
import type { FieldProps } from '../fields/field-props.ts';
import { useForm } from '../form-context.tsx';
import { SqlInput } from './sql-input.tsx';

export function SqlTextField(props: FieldProps & { readonly kind: SqlKind }) {
  const { path, schema, isRequired, onRemoved, kind } = props;
  const form = useForm();
  const { value, isMixed } = form.read(path);
  const [example] = schema.examples ?? [];
  return (
    <FieldFrame path={path} schema={schema} isRequired={isRequired} onRemoved={onRemoved}>
      {(ids) => (
        <SqlInput
          label={schema.title ?? path.at(-1) ?? ''}
          describedBy={ids.description}
          kind={kind}
          path={path}
          value={isMixed || typeof value !== 'string' ? '' : value}
          placeholder={isMixed ? 'mixed' : typeof example === 'string' ? example : undefined}
          onChange={(text) => form.write(path, text === '' && !isRequired ? undefined : text)}
        />
      )}
    </FieldFrame>
  );
}
