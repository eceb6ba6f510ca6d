/** The sign of a problem: its shape differs with its severity, not only its colour. */
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Severity } from '#core/diagnostics.ts';
import styles from './severity-icon.module.css';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info };

/** Words shown for a severity. */
export const severityTitles: Readonly<Record<Severity, string>> = {
  error: 'Error',
  warning: 'Warning',
  info: 'Note',
};

interface SeverityIconProps {
  readonly severity: Severity;
  readonly size?: number;
}

/** Named for screen readers, so that no text beside it need say the severity. */
export function SeverityIcon({ severity, size = 16 }: SeverityIconProps) {
  const Icon = icons[severity];
  return (
    <Icon
      size={size}
      role="img"
      aria-label={severityTitles[severity]}
      className={styles[severity]}
    />
  );
}
