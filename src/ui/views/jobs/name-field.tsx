/** The name of a job or a resource, taken over when the field is left, as others may not share it. */
import { useId, useState } from 'react';
import controls from '../../forms/fields/control.module.css';
import styles from './jobs-view.module.css';

interface NameFieldProps {
  /** What is named, such as `job`. */
  readonly kind: string;
  readonly name: string;
  taken(wanted: string): boolean;
  onRename(to: string): void;
}

export function NameField({ kind, name, taken, onRename }: NameFieldProps) {
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const refusal = typed === undefined ? undefined : refusalOf(typed.trim(), { kind, name, taken });
  const take = (): void => {
    const to = typed?.trim() ?? name;
    setTyped(undefined);
    if (refusal === undefined && to !== name) onRename(to);
  };
  return (
    <>
      <input
        type="text"
        data-names={name}
        aria-label={`Name of the ${kind}`}
        title={name}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal && id}
        autoComplete="off"
        spellCheck={false}
        className={`${controls.control} ${styles.name}`}
        value={typed ?? name}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === 'Enter') take();
          if (key === 'Escape') setTyped(undefined);
        }}
      />
      {refusal && (
        <p id={id} role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </>
  );
}

function refusalOf(
  wanted: string,
  { kind, name, taken }: Pick<NameFieldProps, 'kind' | 'name' | 'taken'>,
): string | undefined {
  if (wanted === '') {
    return `${/^[aeiou]/.test(kind) ? 'An' : 'A'} ${kind} needs a name; this one is still called ${name}.`;
  }
  if (!/^[\p{L}\p{N}]/u.test(wanted)) {
    return `A name begins with a letter or a digit; this one is still called ${name}.`;
  }
  if (wanted === name || !taken(wanted)) return undefined;
  const other = kind === 'job' ? 'Another job' : 'Something else';
  return `${other} is called ${wanted}; this one is still called ${name}.`;
}
