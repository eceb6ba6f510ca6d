/** How far the packing is, and the way to stop it. */

import type { Progress } from '#core/compiler.ts';
import { formatCount } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { ProgressBar } from '../../shared/progress-bar.tsx';
import styles from './download-view.module.css';

interface DownloadProgressProps {
  readonly progress: Progress;
  onCancel(): void;
}

export function DownloadProgress({ progress, onCancel }: DownloadProgressProps) {
  const { step, done, total } = progress;
  return (
    <div className={styles.page}>
      <h2 className={styles.pageTitle}>Packing the bundle</h2>
      <ProgressBar label="Packing the bundle" done={done} total={total} />
      <p className={styles.hint}>
        {step}
        {total > 1 && `: ${formatCount(done)} of ${formatCount(total)}`}
      </p>
      <div>
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}
