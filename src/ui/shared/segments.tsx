/** One of a few values, all of them in sight side by side: a named group of radio buttons. */
import { type AriaAttributes, useId } from 'react';
import styles from './segments.module.css';

interface SegmentsProps<Value extends string>
  extends Pick<AriaAttributes, 'aria-label' | 'aria-labelledby' | 'aria-describedby'> {
  /** Absent: none is chosen. */
  readonly value: Value | undefined;
  readonly options: readonly {
    readonly value: Value;
    readonly title: string;
    readonly isDisabled?: boolean;
  }[];
  onChange(value: Value): void;
  onFocus?(): void;
}

export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { value, options, onChange, onFocus, ...names } = props;
  const group = useId();
  return (
    <div role="radiogroup" className={styles.segments} {...names}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={group}
            checked={option.value === value}
            disabled={option.isDisabled}
            onChange={() => onChange(option.value)}
            onFocus={onFocus}
          />
          {option.title}
        </label>
      ))}
    </div>
  );
}
