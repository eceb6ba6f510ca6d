/** What is wrong with one node, each problem with its fix. */
import type { NodeId } from '#core/model/pipeline.ts';
import { Button } from '../../shared/button.tsx';
import { openProblem, placeWords } from '../../shared/open-problem.ts';
import { problemKey } from '../../shared/problem-key.ts';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { hasWayOut, WaysOut } from '../../shared/ways-out.tsx';
import styles from './inspector-panel.module.css';
import { Section } from './section.tsx';

interface NodeProblemsProps {
  readonly node: NodeId;
  /** What is wrong comes first; what is only to be known can wait. */
  readonly which: 'wrong' | 'notes';
}

export function NodeProblems({ node, which }: NodeProblemsProps) {
  const services = useServices();
  const checked = useWorkspace((state) => state.checked);
  const problems =
    checked?.problems.filter(
      (problem) => problem.node === node && (problem.severity === 'info') === (which === 'notes'),
    ) ?? [];
  if (problems.length === 0) return null;
  return (
    <Section title={which === 'notes' ? 'Notes' : 'Problems'} count={problems.length}>
      <ul className={styles.problems}>
        {problems.map((problem) => {
          const { severity, message, hint } = problem;
          const place = placeWords(problem);
          return (
            <li key={problemKey(problem)} className={styles.problem} data-severity={severity}>
              <SeverityIcon severity={severity} />
              <div className={styles.problemWords}>
                <p className={styles.message}>{message}</p>
                {hint && <p className={styles.hint}>{hint}</p>}
                <div className={styles.ways}>
                  {hasWayOut(problem) && <WaysOut problem={problem} />}
                  {place && (
                    <Button
                      look="quiet"
                      size="small"
                      onClick={() => void openProblem(problem, services)}
                    >
                      <code className={styles.path}>{place}</code>
                    </Button>
                  )}
                </div>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
