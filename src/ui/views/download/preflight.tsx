/** Before the download: what would fail, the options, and the button. */

import { CircleCheck, Download } from 'lucide-react';
import { useMemo } from 'react';
import type { Problem } from '#core/compiler.ts';
import { targetOf } from '#core/exporters/targets.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { CopyDetails } from '../../shared/copy-details.tsx';
import { bugDetails, ourBug } from '../../shared/our-bug.ts';
import { useWorkspace } from '../../shared/services.ts';
import { isTyped } from '../../shared/typed-problem.ts';
import { VisuallyHidden } from '../../shared/visually-hidden.tsx';
import styles from './download-view.module.css';
import { Options } from './options.tsx';
import { Passed } from './passed.tsx';
import { ProblemGroup } from './problem-group.tsx';

const none: readonly Problem[] = [];

interface PreflightProps {
  /** Why the last build failed, if it did. */
  readonly failure: string | undefined;
  onDownload(): void;
}

export function Preflight({ failure, onDownload }: PreflightProps) {
  const checked = useWorkspace((state) => state.checked);
  const title = useWorkspace((state) => targetOf(state.document.output.exporter).title);
  const problems = checked?.problems ?? none;
  const [errors, warnings, notes] = useMemo(
    () =>
      (['error', 'warning', 'info'] as const).map((severity) =>
        problems.filter((problem) => problem.severity === severity),
      ),
    [problems],
  );
  const typed = errors?.filter(isTyped) ?? none;
  const failing = errors?.filter((problem) => !isTyped(problem)) ?? none;
  const errorCount = errors?.length ?? 0;
  const hasFiles = (checked?.files.length ?? 0) > 0;

  return (
    <section className={styles.preflight} aria-label="Pre-flight">
      <div className={styles.checks}>
        <h2 className={styles.title}>Pre-flight for {title}</h2>
        {checked && failing.length === 0 && (
          <p className={styles.passed}>
            <CircleCheck size={16} aria-hidden />
            Nothing was found that will fail on deploy.
          </p>
        )}
        <ProblemGroup title="Will fail on deploy" severity="error" problems={failing} isOpen />
        <ProblemGroup
          title="Typed, but not in the bundle"
          severity="error"
          problems={typed}
          isOpen
        />
        <ProblemGroup title="Check this" severity="warning" problems={warnings ?? none} />
        <ProblemGroup title="Notes" severity="info" problems={notes ?? none} />
        <Passed />
        <Options />
      </div>
      <footer className={styles.way}>
        {failure !== undefined && (
          <p role="alert" className={styles.failure}>
            The bundle could not be packed. {ourBug} {failure}
            <CopyDetails details={bugDetails(failure)} />
          </p>
        )}
        {!hasFiles && <p className={styles.hint}>There is no file to download yet.</p>}
        <Button
          look="filled"
          icon={Download}
          disabled={!hasFiles}
          className={styles.download}
          onClick={onDownload}
        >
          {errorCount === 0 ? (
            'Download bundle'
          ) : (
            <span>
              Download <VisuallyHidden>bundle </VisuallyHidden>with {counted(errorCount, 'problem')}
            </span>
          )}
        </Button>
      </footer>
    </section>
  );
}
