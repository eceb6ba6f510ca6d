/** Fields of the job editor that hold one plain value: a text, a number, yes or no. */

import type { FieldPath } from '#core/model/field-ref.ts';
import { useDraft } from '../../forms/shared/use-draft.ts';
import { Checkbox } from '../../shared/checkbox.tsx';
import { DraftInput } from './draft-input.tsx';
import { JobField } from './job-field.tsx';
import { useJob } from './job-form.ts';

interface PlainProps {
  readonly path: FieldPath;
  readonly title?: string;
  readonly help?: string;
  readonly placeholder?: string;
}

/** A line of text; emptied, the setting is gone, unless it is required. */
export function JobTextField({
  value,
  isRequired,
  isCode,
  ...props
}: PlainProps & {
  readonly value: string | undefined;
  readonly isRequired?: boolean;
  readonly isCode?: boolean;
}) {
  const { write } = useJob();
  const draft = useDraft(value ?? '', (text) =>
    write(props.path, text === '' && !isRequired ? undefined : text),
  );
  return (
    <JobField {...props}>
      {(ids) => (
        <DraftInput ids={ids} draft={draft} isCode={isCode} placeholder={props.placeholder} />
      )}
    </JobField>
  );
}

/** What is no number is not taken over. */
export function JobNumberField({
  value,
  isRequired,
  ...props
}: PlainProps & { readonly value: number | undefined; readonly isRequired?: boolean }) {
  const { write } = useJob();
  const draft = useDraft(value === undefined ? '' : String(value), (text) => {
    if (text.trim() === '') write(props.path, isRequired ? 0 : undefined);
    else if (Number.isFinite(Number(text))) write(props.path, Number(text));
  });
  return (
    <JobField {...props}>
      {(ids) => (
        <DraftInput ids={ids} draft={draft} type="number" placeholder={props.placeholder} />
      )}
    </JobField>
  );
}

/** A tick beside its words; what goes without saying is taken away rather than written. */
export function JobFlag({
  path,
  words,
  isOn,
  usual = false,
}: {
  readonly path: FieldPath;
  readonly words: string;
  readonly isOn: boolean;
  readonly usual?: boolean;
}) {
  const { write } = useJob();
  return (
    <Checkbox isOn={isOn} onChange={(next) => write(path, next === usual ? undefined : next)}>
      {words}
    </Checkbox>
  );
}
