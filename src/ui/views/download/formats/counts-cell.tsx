/** What one format makes of one table: a mark, and the words. */
import { CircleCheck, CircleSlash, CircleX } from 'lucide-react';
import { type Counts, countsWords } from './comparison-rows.ts';
import styles from './format-comparison.module.css';

export function CountsCell({ counts }: { readonly counts: Counts }) {
  const worst = worstOf(counts);
  const Mark = marks[worst];
  return (
    <span className={styles.counts} title={countsWords(counts)}>
      <Mark size={14} aria-hidden className={styles[worst]} /> {countsWords(counts)}
    </span>
  );
}

const marks = { carried: CircleCheck, approximated: CircleSlash, lost: CircleX };

function worstOf({ approximated, lost }: Counts): keyof Counts {
  if (lost > 0) return 'lost';
  return approximated > 0 ? 'approximated' : 'carried';
}
