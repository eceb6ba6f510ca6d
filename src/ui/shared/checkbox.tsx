/** A tick beside its words. */
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';
import { classNames } from './class-names.ts';

interface CheckboxProps {
  readonly isOn: boolean;
  /** What is said beside the words, where they are short. */
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  onChange(isOn: boolean): void;
}

export function Checkbox({ isOn, title, className, children, onChange }: CheckboxProps) {
  return (
    <label className={classNames(styles.checkbox, className)} title={title}>
      <input type="checkbox" checked={isOn} onChange={({ target }) => onChange(target.checked)} />
      {children}
    </label>
  );
}
