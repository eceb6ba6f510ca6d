/** One problem as the cells of a row. */
import type { ReactNode } from 'react';
import type { Problem } from '#core/compiler.ts';
import { placeWords } from '../../shared/open-problem.ts';
import { SeverityWord } from '../../shared/severity-word.tsx';
import { hasWayOut, WaysOut } from '../../shared/ways-out.tsx';
import styles from './problems-panel.module.css';

/** @param name of the node the problem is about, if it is about one */
export function problemCells(problem: Problem, name: string | undefined): readonly ReactNode[] {
  const { severity, message, hint, code } = problem;
  const place = placeWords(problem);
  return [
    <SeverityWord key="severity" severity={severity} />,
    <div key="problem" className={styles.problem}>
      <p className={styles.message}>{message}</p>
      {hint && <p className={styles.hint}>{hint}</p>}
      <code className={styles.code}>{code}</code>
    </div>,
    <div key="place" className={styles.place}>
      {name && <span className={styles.node}>{name}</span>}
      {place && (
        <code className={styles.file} title={place}>
          {place}
        </code>
      )}
    </div>,
    hasWayOut(problem) && <WaysOut key="ways" problem={problem} />,
  ];
}
