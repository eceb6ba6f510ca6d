/** One of a few options, all of them in sight: a named group of radio buttons. */
import { useId } from 'react';
import styles from './options.module.css';

interface OptionsProps<Id extends string> {
  readonly legend: string;
  readonly value: Id;
  readonly options: readonly {
    readonly id: Id;
    readonly title: string;
    readonly isDisabled?: boolean;
  }[];
  onChange(value: Id): void;
}

export function Options<Id extends string>(props: OptionsProps<Id>) {
  const { legend, value, options, onChange } = props;
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{legend}</legend>
      <span className={styles.options}>
        {options.map(({ id, title, isDisabled }) => (
          <label key={id} className={styles.option}>
            <input
              type="radio"
              name={group}
              checked={id === value}
              disabled={isDisabled}
              className={styles.input}
              onChange={() => onChange(id)}
            />
            {title}
          </label>
        ))}
      </span>
    </fieldset>
  );
}
