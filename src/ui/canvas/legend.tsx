/** What the lines, signs and borders of the canvas mean. */
import { Info } from 'lucide-react';
import { conversionStates, conversionWords } from '#core/migration/conversion-state.ts';
import { Popover } from '../shared/popover.tsx';
import { SeverityIcon } from '../shared/severity-icon.tsx';
import styles from './legend.module.css';

const lines = [
  ['reads', 'reads'],
  ['lookup', 'looks up, or reads as a whole'],
  ['quarantine', 'bad rows go there'],
] as const;

const borders = [
  ['unfinished', 'still needs a source'],
  ['ghost', 'read here, but not in this project'],
  ['group', 'a closed group of tables'],
] as const;

const conversions = conversionStates.toReversed();

export function Legend() {
  return (
    <Popover title="Legend" icon={Info} side="above">
      <dl className={styles.legend}>
        {lines.map(([line, words]) => (
          <Row key={line} words={words}>
            <span className={styles.line} data-line={line} />
          </Row>
        ))}
        {borders.map(([border, words]) => (
          <Row key={border} words={words}>
            <span className={styles.border} data-border={border} />
          </Row>
        ))}
        <Row words="errors or warnings">
          <SeverityIcon severity="error" size={14} />
          <SeverityIcon severity="warning" size={14} />
        </Row>
        {conversions.map((state) => (
          <Row key={state} words={conversionWords[state]}>
            <span className={styles.conversion} data-state={state} />
          </Row>
        ))}
      </dl>
    </Popover>
  );
}

function Row({ words, children }: { readonly words: string; readonly children: React.ReactNode }) {
  return (
    <div className={styles.row}>
      <dt className={styles.sign}>{children}</dt>
      <dd className={styles.words}>{words}</dd>
    </div>
  );
}
