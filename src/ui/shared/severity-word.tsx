/** A severity as icon, word and colour. */
import type { Severity } from '#core/diagnostics.ts';
import { SeverityIcon, severityTitles } from './severity-icon.tsx';
import styles from './severity-word.module.css';

export function SeverityWord({ severity }: { readonly severity: Severity }) {
  return (
    <span className={styles.severity} data-severity={severity}>
      <span aria-hidden className={styles.icon}>
        <SeverityIcon severity={severity} />
      </span>
      {severityTitles[severity]}
    </span>
  );
}
