/** A part of the editor of a job or a resource, under its title. */
import type { ReactNode } from 'react';
import styles from './jobs-view.module.css';

interface JobSectionProps {
  readonly title: string;
  /** What there is of it, beside the title. */
  readonly count?: string;
  readonly children: ReactNode;
}

export function JobSection({ title, count, children }: JobSectionProps) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.sectionHead}>
        <h3 className={styles.sectionTitle}>{title}</h3>
        {count !== undefined && <output className={styles.count}>{count}</output>}
      </div>
      {children}
    </section>
  );
}
