/** A one-line text field. Its label is read out; show it beside the field where it isn't obvious. */
import type { LucideIcon } from 'lucide-react';
import type { InputHTMLAttributes, ReactNode, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './text-field.module.css';

interface TextFieldProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly label: string;
  readonly icon?: LucideIcon;
  /** At the end inside the field, such as a button that clears it. */
  readonly trailing?: ReactNode;
  readonly ref?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

export function TextField(props: TextFieldProps) {
  const { label, icon: Icon, trailing, onChange, className, ...rest } = props;
  return (
    <span className={classNames(styles.field, className)}>
      {Icon && <Icon size={14} aria-hidden className={styles.icon} />}
      <input
        type="text"
        aria-label={label}
        spellCheck={false}
        autoComplete="off"
        className={styles.input}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      {trailing}
    </span>
  );
}
