/** One of a few options, under a heading. */
import { type ComponentProps, useId } from 'react';
import { Segments } from '../shared/segments.tsx';
import styles from './options.module.css';

type OptionsProps<Value extends string> = ComponentProps<typeof Segments<Value>> & {
  readonly legend: string;
};

export function Options<Value extends string>({ legend, ...rest }: OptionsProps<Value>) {
  const id = useId();
  return (
    <div className={styles.options}>
      <span id={id} className={styles.legend}>
        {legend}
      </span>
      <Segments aria-labelledby={id} {...rest} />
    </div>
  );
}
