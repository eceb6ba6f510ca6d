/** The problems of one severity, folded away when there are many. */

import { useState } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { Severity } from '#core/diagnostics.ts';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { CopyDetails } from '../../shared/copy-details.tsx';
import { openProblem } from '../../shared/open-problem.ts';
import { problemKey } from '../../shared/problem-key.ts';
import { useServices } from '../../shared/services.ts';
import { SeverityIcon } from '../../shared/severity-icon.tsx';
import { hasWayOut, WaysOut } from '../../shared/ways-out.tsx';
import styles from './download-view.module.css';

interface ProblemGroupProps {
  readonly title: string;
  readonly severity: Severity;
  readonly problems: readonly Problem[];
  /** Whether it starts unfolded. */
  readonly isOpen?: boolean;
}

/** More would make a page of its own: the Problems panel lists all of them. */
const shownAtMost = 20;

export function ProblemGroup({ title, severity, problems, isOpen = false }: ProblemGroupProps) {
  const services = useServices();
  const { session } = services;
  const [isUnfolded, setUnfolded] = useState(isOpen);
  if (problems.length === 0) return null;
  const rest = problems.length - shownAtMost;
  const showAll = (): void =>
    session.getState().update({ view: 'canvas', isBottomOpen: true, bottomTab: 'problems' });

  return (
    <details
      className={styles.group}
      data-severity={severity}
      open={isUnfolded}
      onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}
    >
      <summary className={styles.groupTitle}>
        <SeverityIcon severity={severity} /> {title}
        <span className={styles.count}>{formatCount(problems.length)}</span>
      </summary>
      {isUnfolded && (
        <ul className={styles.problems}>
          {problems.slice(0, shownAtMost).map((problem) => {
            const { node, field, message, hint } = problem;
            const isOfValue = field?.[0] === 'variables';
            return (
              <li key={problemKey(problem)} className={styles.problem}>
                <p>{message}</p>
                {hint && <p className={styles.hint}>{hint}</p>}
                <div className={styles.ways}>
                  {hasWayOut(problem) && <WaysOut problem={problem} />}
                  {(node !== undefined || isOfValue) && (
                    <Button
                      look="quiet"
                      size="small"
                      onClick={() => {
                        session.getState().update({ view: 'canvas' });
                        void openProblem(problem, services);
                      }}
                    >
                      {isOfValue ? 'Fill it in' : 'Show the table'}
                    </Button>
                  )}
                  {severity === 'error' && <CopyDetails details={detailsOf(problem)} />}
                </div>
              </li>
            );
          })}
          {rest > 0 && (
            <li>
              <Button look="quiet" size="small" onClick={showAll}>
                {`Show ${formatCount(rest)} more in Problems`}
              </Button>
            </li>
          )}
        </ul>
      )}
    </details>
  );
}

/** What a report of it needs: the place and the words, and nothing of the project beside them. */
function detailsOf({ code, message, hint, file, line }: Problem): string {
  const place = file === undefined ? '' : `\n${file}${line === undefined ? '' : `:${line}`}`;
  return `${code}: ${message}${hint === undefined ? '' : ` ${hint}`}${place}`;
}
