/** The input of a field of the job editor: what is typed is taken over after a pause, or with Enter. */
import controls from '../../forms/fields/control.module.css';
import type { FieldIds } from '../../forms/fields/field-frame.tsx';
import type { Draft } from '../../forms/shared/use-draft.ts';

interface DraftInputProps {
  readonly ids: Omit<FieldIds, 'label'>;
  readonly draft: Draft;
  readonly type?: 'text' | 'number';
  readonly isCode?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

export function DraftInput({ ids, draft, type = 'text', isCode, placeholder }: DraftInputProps) {
  return (
    <input
      id={ids.control}
      type={type}
      autoComplete="off"
      spellCheck={false}
      aria-describedby={ids.description}
      aria-invalid={ids.isInvalid}
      placeholder={placeholder}
      className={isCode ? `${controls.control} ${controls.code}` : controls.control}
      value={draft.text}
      onChange={({ target }) => draft.type(target.value)}
      onBlur={draft.flush}
      onKeyDown={({ key }) => key === 'Enter' && draft.flush()}
    />
  );
}
