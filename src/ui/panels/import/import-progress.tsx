/** How far an upload is, with a way to stop it. */
import { useEffect, useRef, useState } from 'react';
import type { Progress } from '#core/compiler.ts';
import { counted, formatCount } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { formatSize } from '../../shared/count-words.ts';
import { ProgressBar } from '../../shared/progress-bar.tsx';
import { useImports, useServices } from '../../shared/services.ts';
import styles from './import-panel.module.css';

interface ImportProgressProps {
  readonly progress: Progress;
  readonly fileCount: number;
  readonly bytes: number;
  readonly placement: 'card' | 'banner';
}

export function ImportProgress(props: ImportProgressProps) {
  const { progress, fileCount, bytes, placement } = props;
  const cancel = useImports((imports) => imports.cancel);
  const { step, done, total } = progress;
  useAnnouncedQuarters(progress);
  const isSlow = useIsSlow(progress);
  const isCounted = total > 1;

  return (
    <section aria-label="Import" className={styles.panel} data-placement={placement}>
      <div className={styles.progress}>
        <div className={styles.step}>
          <strong>{step}…</strong>
          <span className={styles.count}>
            {isCounted
              ? `${formatCount(done)} of ${formatCount(total)}`
              : fileCount > 0
                ? counted(fileCount, 'file')
                : ''}
          </span>
        </div>
        <ProgressBar label={step} done={done} total={isCounted ? total : 0} />
        {isSlow && (
          <p className={styles.hint}>
            {stillReading(fileCount, bytes)} Nothing is changed before it is done.
          </p>
        )}
      </div>
      <Button onClick={cancel}>Cancel</Button>
    </section>
  );
}

function stillReading(fileCount: number, bytes: number): string {
  if (bytes === 0) return 'Still reading from the disk.';
  const size = formatSize(bytes);
  return fileCount === 1
    ? `Still reading a ${size} file.`
    : `Still reading ${counted(fileCount, 'file')} of ${size}.`;
}

const slowAfterMs = 5000;

/** Whether nothing has moved for a while. */
function useIsSlow({ step, done }: Progress): boolean {
  const [slow, setSlow] = useState('');
  const at = `${step} ${done}`;
  useEffect(() => {
    const timer = setTimeout(() => setSlow(at), slowAfterMs);
    return () => clearTimeout(timer);
  }, [at]);
  return slow === at;
}

/** Reads out the step when it begins, and how far it is at each quarter. */
function useAnnouncedQuarters({ step, done, total }: Progress): void {
  const { notices } = useServices();
  const said = useRef('');
  useEffect(() => {
    const quarter = total > 1 ? Math.floor((4 * done) / total) * 25 : 0;
    const text = quarter === 0 ? `${step}.` : `${step}: ${quarter} %.`;
    if (said.current === text) return;
    said.current = text;
    notices.getState().announce(text);
  }, [step, done, total, notices]);
}
