/** Whether a node is read as a stream or in batch; without a choice the table decides. */
import type { FieldPath } from '#core/model/field-ref.ts';
import { Choice } from '../../shared/choice.tsx';
import { useForm } from '../form-context.tsx';

const options = [
  { value: '', title: 'Usual mode' },
  { value: 'stream', title: 'Stream' },
  { value: 'batch', title: 'Batch' },
] as const;

export function ModeChoice({ path, label }: { readonly path: FieldPath; readonly label: string }) {
  const form = useForm();
  const { value } = form.read(path);
  const chosen = value === 'stream' || value === 'batch' ? value : '';
  return (
    <Choice
      label={label}
      value={chosen}
      options={options}
      onChange={(mode) => form.write(path, mode === '' ? undefined : mode)}
    />
  );
}
