/** What came of an upload: how much was imported, what each file was, and what needs attention. */
import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react';
import { lazy, Suspense, useEffect } from 'react';
import type { ImportState } from '#store/import-store.ts';
import { Button } from '../../shared/button.tsx';
import { IconButton } from '../../shared/icon-button.tsx';
import { useImports, useServices } from '../../shared/services.ts';
import styles from './import-panel.module.css';
import { type Outcome, summaryOf } from './summary.ts';
import { useUploads } from './uploads.tsx';

const FoundFiles = lazy(async () => {
  const { FoundFiles: default_ } = await import('./found-files.tsx');
  return { default: default_ };
});

interface ImportOutcomeProps {
  readonly outcome: Extract<ImportState, { readonly phase: 'failed' | 'done' }>;
  readonly placement: 'card' | 'banner';
  /** Whether its files are shown. Absent: nobody said. */
  readonly isOpen: boolean | undefined;
  setOpen(isOpen: boolean): void;
}

const signs = { fine: CircleCheck, attention: TriangleAlert, failed: CircleAlert };

export function ImportOutcome({ outcome, placement, ...files }: ImportOutcomeProps) {
  const dismiss = useImports((imports) => imports.dismiss);
  const { chooseFiles } = useUploads();
  const { notices } = useServices();
  const isFailed = outcome.phase === 'failed';
  const { isOpen = isFailed, setOpen } = files;
  const summary: Outcome = summaryOf(outcome);
  const Sign = signs[summary.tone];
  useEffect(() => notices.getState().announce(summary.title), [notices, summary.title]);

  return (
    <section
      aria-label="Import result"
      className={styles.panel}
      data-placement={placement}
      data-open={isOpen}
    >
      <div className={styles.outcome}>
        <Sign size={18} aria-hidden className={styles[summary.tone]} />
        <div className={styles.words}>
          <strong>{summary.title}</strong>
          <span className={styles.hint}>{summary.hint}</span>
        </div>
        <div className={styles.buttons}>
          {isFailed && <Button onClick={chooseFiles}>Choose other files</Button>}
          <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? 'Hide files' : 'Show files'}
          </Button>
          <IconButton icon={X} label="Close import result" onClick={dismiss} />
        </div>
      </div>
      {isOpen && (
        <Suspense>
          <FoundFiles outcome={outcome} />
        </Suspense>
      )}
    </section>
  );
}
