/** A value in one environment, and what looks wrong with it. */
import { type EnvironmentFlaw, flawSentence } from '#core/model/environment-flaws.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import styles from './environments-panel.module.css';

interface FlawedCellProps {
  readonly text: string | undefined;
  readonly environment: string;
  readonly flaw: EnvironmentFlaw | undefined;
}

export function FlawedCell({ text, environment, flaw }: FlawedCellProps) {
  const sentence = flaw && flawSentence(flaw, environment);
  return (
    <span className={styles.value} title={sentence ?? text}>
      {flaw && <SeverityIcon severity="warning" size={13} />}
      {text === undefined ? (
        <span className={styles.none}>no value</span>
      ) : (
        <span className={styles.text}>{text}</span>
      )}
    </span>
  );
}
