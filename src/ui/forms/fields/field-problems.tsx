/** What is wrong with the value of a field, said at the field, with the way out as a button. */
import type { Problem } from '#core/compiler.ts';
import { counted } from '#core/text/wording.ts';
import { problemKey } from '../../shared/problem-key.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { hasWayOut, WaysOut } from '../../shared/ways-out.tsx';
import styles from './field.module.css';

/** Where many nodes are edited together, each may have one here; Problems lists them all. */
const shownAtMost = 10;

interface FieldProblemsProps {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly refusal?: string | undefined;
  readonly warning?: string | undefined;
}

export function FieldProblems({ id, problems, refusal, warning }: FieldProblemsProps) {
  const more = problems.length - shownAtMost;
  return (
    <div id={id} className={styles.problems}>
      {refusal !== undefined && (
        <p className={styles.problem} data-severity="error" role="alert">
          <SeverityIcon severity="error" size={14} />
          <span>{refusal}</span>
        </p>
      )}
      {warning !== undefined && (
        <p className={styles.problem} data-severity="warning">
          <SeverityIcon severity="warning" size={14} />
          <span>{warning}</span>
        </p>
      )}
      {problems.slice(0, shownAtMost).map((problem) => (
        <div key={problemKey(problem)} className={styles.problem} data-severity={problem.severity}>
          <SeverityIcon severity={problem.severity} size={14} />
          <div>
            <p>
              {problem.message}{' '}
              {problem.hint && <span className={styles.hint}>{problem.hint}</span>}
            </p>
            {hasWayOut(problem) && <WaysOut problem={problem} />}
          </div>
        </div>
      ))}
      {more > 0 && <p className={styles.hint}>and {counted(more, 'more problem')} of this field</p>}
    </div>
  );
}
