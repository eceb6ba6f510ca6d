/** A titled part of a form. */

import { type ReactNode, useId } from 'react';
import { formatCount } from '#core/text/wording.ts';
import { Badge } from '../../shared/badge.tsx';
import { Group } from '../../shared/group.tsx';
import styles from '../node-form.module.css';

interface FormSectionProps {
  readonly title: string;
  readonly count?: number | undefined;
  /** Only something to add stands in it: it takes one line. */
  readonly isEmpty?: boolean;
  readonly children: ReactNode;
}

export function FormSection({ title, count, isEmpty = false, children }: FormSectionProps) {
  const id = useId();
  return (
    <Group aria-labelledby={id} className={styles.section} data-empty={isEmpty}>
      <h3 id={id} className={styles.sectionTitle}>
        {title} {count !== undefined && count > 0 && <Badge>{formatCount(count)}</Badge>}
      </h3>
      {children}
    </Group>
  );
}
