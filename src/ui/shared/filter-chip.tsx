/** A button that keeps or leaves out one kind of row; pressed: it is kept. */

import type { ReactNode } from 'react';
import { formatCount } from '#core/text/wording.ts';
import styles from './filter-chip.module.css';

interface FilterChipProps {
  readonly title: string;
  readonly icon: ReactNode;
  readonly count: number;
  readonly isPressed: boolean;
  onPress(): void;
}

export function FilterChip({ title, icon, count, isPressed, onPress }: FilterChipProps) {
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      className={styles.chip}
      onClick={onPress}
      disabled={count === 0 && !isPressed}
    >
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      {title} <span className={styles.count}>{formatCount(count)}</span>
    </button>
  );
}
