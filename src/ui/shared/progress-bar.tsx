/** How far something is. */
import styles from './progress-bar.module.css';

interface ProgressBarProps {
  readonly label: string;
  readonly done: number;
  /** 0: not known yet; the bar moves without saying how far it is. */
  readonly total: number;
}

export function ProgressBar({ label, done, total }: ProgressBarProps) {
  return (
    <progress
      className={styles.bar}
      aria-label={label}
      {...(total > 0 && { value: done, max: total })}
    />
  );
}
