/** What is wrong with the value of a field, said at the field, with the way out as a button. */
import { Wrench } from 'lucide-react';
import type { Problem } from '#core/compiler.ts';
import { Button } from '../../shared/button.tsx';
import { useWorkspace } from '../../shared/services.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import styles from './field.module.css';

interface FieldProblemsProps {
  readonly id: string;
  readonly problems: readonly Problem[];
  readonly refusal?: string | undefined;
  readonly warning?: string | undefined;
}

export function FieldProblems({ id, problems, refusal, warning }: FieldProblemsProps) {
  const dispatch = useWorkspace((state) => state.dispatch);
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
      {problems.map(({ code, severity, message, hint, fix }) => (
        <div key={`${code} ${message}`} className={styles.problem} data-severity={severity}>
          <SeverityIcon severity={severity} size={14} />
          <div>
            <p>
              {message} {hint && <span className={styles.hint}>{hint}</span>}
            </p>
            {fix && (
              <Button size="small" icon={Wrench} onClick={() => dispatch(fix.command)}>
                {fix.title}
              </Button>
            )}
          </div>
        </div>
      ))}
    </div>
  );
}
