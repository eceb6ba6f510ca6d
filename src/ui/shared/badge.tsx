/** A small word or count beside something, such as how many problems a table has. */
import type { ReactNode } from 'react';
import styles from './badge.module.css';
import { classNames } from './class-names.ts';

export type Tone =
  | 'plain'
  | 'accent'
  | 'error'
  | 'warning'
  | 'note'
  | 'success'
  | 'sources'
  | 'bronze'
  | 'silver'
  | 'gold'
  | 'sinks';

interface BadgeProps {
  readonly tone?: Tone;
  /** What it means in words, where the content is only a number. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Its label is shown when it is pointed at. */
export function Badge({ tone = 'plain', label, children }: BadgeProps) {
  return (
    <span className={classNames(styles.badge, styles[tone])} title={label}>
      {children}
    </span>
  );
}
