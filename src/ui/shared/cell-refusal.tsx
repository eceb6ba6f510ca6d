/** Why what is typed in a cell is not taken, in a bubble below the cell. */
import type { ReactNode } from 'react';
import styles from './cell-refusal.module.css';

export function CellRefusal({
  id,
  children,
}: {
  readonly id: string;
  readonly children: ReactNode;
}) {
  return (
    <span id={id} role="alert" className={styles.refusal}>
      {children}
    </span>
  );
}
