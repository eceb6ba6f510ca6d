/** The choice of what is written: one card for each output format. */
import { ArrowLeft, Scale } from 'lucide-react';
import { useId } from 'react';
import { type Target, targetOf, targets } from '#core/exporters/targets.ts';
import { Button } from '../../../shared/button.tsx';
import { useWorkspace } from '../../../shared/services.ts';
import styles from './output-formats.module.css';

interface OutputFormatsProps {
  readonly isComparing: boolean;
  onCompare(isComparing: boolean): void;
}

const all: readonly Target[] = targets;

export function OutputFormats({ isComparing, onCompare }: OutputFormatsProps) {
  const output = useWorkspace((state) => state.document.output);
  const dispatch = useWorkspace((state) => state.dispatch);
  const name = useId();
  const chosen = targetOf(output.exporter).id;
  return (
    <section className={styles.formats} aria-label="Output formats">
      <header className={styles.head}>
        <h2 className={styles.title}>Output format</h2>
        <Button
          look="quiet"
          size="small"
          icon={isComparing ? ArrowLeft : Scale}
          onClick={() => onCompare(!isComparing)}
        >
          {isComparing ? 'Back to the files' : 'Compare formats'}
        </Button>
      </header>
      <div role="radiogroup" aria-label="Output format" className={styles.cards}>
        {all.map(({ id, title, summary }) => (
          <label key={id} className={styles.card} data-chosen={id === chosen}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === chosen}
              aria-label={title}
              aria-describedby={`${name}-${id}`}
              onChange={() => dispatch({ name: 'set-output', output: { ...output, exporter: id } })}
            />
            <span className={styles.words}>
              <span className={styles.name}>{title}</span>
              <span className={styles.summary} id={`${name}-${id}`}>
                {summary}
              </span>
            </span>
          </label>
        ))}
      </div>
    </section>
  );
}
