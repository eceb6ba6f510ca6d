/** One problem as the cells of a row. */
import { Wrench } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Command } from '#core/commands/index.ts';
import type { Problem } from '#core/compiler.ts';
import { Button } from '../../shared/button.tsx';
import { placeWords } from '../../shared/open-problem.ts';
import { SeverityWord } from '../../shared/severity-word.tsx';
import styles from './problems-panel.module.css';

/** @param name of the node the problem is about, if it is about one */
export function problemCells(
  problem: Problem,
  name: string | undefined,
  dispatch: (command: Command) => void,
): readonly ReactNode[] {
  const { severity, message, hint, code, fix } = problem;
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
    fix && (
      <Button
        key="fix"
        size="small"
        icon={Wrench}
        title={fix.title}
        className={styles.fix}
        onClick={() => dispatch(fix.command)}
      >
        <span className={styles.fixTitle}>{fix.title}</span>
      </Button>
    ),
  ];
}
