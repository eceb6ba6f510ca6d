/** Says that a text cannot be taken over, what is still fine, and the two ways out. */
import { TriangleAlert } from 'lucide-react';
import { Button } from '../shared/button.tsx';
import styles from './draft-banner.module.css';
import type { TextPlace } from './reveal-place.ts';

interface BrokenTextProps {
  /** What is wrong with which line, such as "isn’t valid YAML". */
  readonly fault: string;
  readonly problem: {
    readonly message: string;
    readonly hint?: string;
    readonly line?: number;
    readonly column?: number;
  };
  onGoTo(place: TextPlace): void;
  onRestore(): void;
}

export function BrokenText({ fault, problem, onGoTo, onRestore }: BrokenTextProps) {
  const { line, column = 1, message, hint } = problem;
  const place = line === undefined ? 'This text' : `Line ${line}`;
  return (
    <div role="alert" className={styles.banner}>
      <TriangleAlert size={16} aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <p className={styles.lead}>
          {place} {fault}; the canvas shows your last good version.
        </p>
        <p>
          <WithCode text={hint === undefined ? message : `${message} ${hint}`} />
        </p>
      </div>
      <div className={styles.ways}>
        {line !== undefined && (
          <Button size="small" onClick={() => onGoTo({ line, column, focus: true })}>
            Go to line {line}
          </Button>
        )}
        <Button size="small" onClick={onRestore}>
          Restore
        </Button>
      </div>
    </div>
  );
}

/** Keys and values stand between backticks. */
function WithCode({ text }: { readonly text: string }) {
  return text.split('`').map((part, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their places
    index % 2 === 1 ? <code key={`${index} ${part}`}>{part}</code> : part,
  );
}
