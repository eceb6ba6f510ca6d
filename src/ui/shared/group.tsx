/** Controls that belong together under one name. */
import type { FieldsetHTMLAttributes, Ref } from 'react';
import { classNames } from './class-names.ts';
import styles from './group.module.css';

interface GroupProps extends FieldsetHTMLAttributes<HTMLFieldSetElement> {
  readonly ref?: Ref<HTMLFieldSetElement>;
}

export function Group({ className, ...rest }: GroupProps) {
  return <fieldset className={classNames(styles.group, className)} {...rest} />;
}
