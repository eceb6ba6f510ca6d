/** Chips that choose together which rows are listed. */
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import styles from './filter-chips.module.css';
import { Group } from './group.tsx';

interface FilterChipsProps {
  /** What the chips tell apart. */
  readonly label: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export function FilterChips({ label, className, children }: FilterChipsProps) {
  return (
    <Group aria-label={label} className={classNames(styles.chips, className)}>
      {children}
    </Group>
  );
}
