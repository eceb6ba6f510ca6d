/** A tick beside its words. */
import type { ReactNode } from 'react';
import styles from './checkbox.module.css';
import { classNames } from './class-names.ts';

interface CheckboxProps {
  readonly isOn: boolean;
  /** Neither on nor off: it is one here and the other there. */
  readonly isMixed?: boolean;
  /** Of the tick, and of what names and describes it in place of the words beside it. */
  readonly ids?: {
    readonly control: string;
    readonly label: string;
    readonly description: string;
  };
  /** What is said beside the words, where they are short. */
  readonly title?: string | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
  onChange(isOn: boolean): void;
}

export function Checkbox(props: CheckboxProps) {
  const { isOn, isMixed = false, ids, title, className, children, onChange } = props;
  return (
    <label className={classNames(styles.checkbox, className)} title={title}>
      <input
        type="checkbox"
        id={ids?.control}
        aria-labelledby={ids?.label}
        aria-describedby={ids?.description}
        ref={(box) => {
          if (box) box.indeterminate = isMixed;
        }}
        checked={isOn && !isMixed}
        onChange={({ target }) => onChange(target.checked)}
      />
      {children}
    </label>
  );
}
