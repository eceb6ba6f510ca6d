/** A titled part of the overview. */

import { type ReactNode, useId } from 'react';
import { formatCount } from '#core/text/wording.ts';
import { Badge } from '../../shared/badge.tsx';
import styles from './inspector-panel.module.css';

interface SectionProps {
  readonly title: string;
  /** How many there are of what the section lists. */
  readonly count?: number;
  readonly children: ReactNode;
}

export function Section({ title, count, children }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id} className={styles.sectionTitle}>
        {title} {count !== undefined && <Badge>{formatCount(count)}</Badge>}
      </h3>
      {children}
    </section>
  );
}
