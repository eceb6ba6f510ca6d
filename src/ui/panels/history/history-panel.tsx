/** What has been done, step by step, what was said of it, and the snapshots that lead further back. */
import styles from './history-panel.module.css';
import { MessageList } from './message-list.tsx';
import { SnapshotList } from './snapshot-list.tsx';
import { StepList } from './step-list.tsx';

export function HistoryPanel() {
  return (
    <div className={styles.panel}>
      <section aria-label="Steps" className={styles.steps}>
        <StepList />
        <MessageList />
      </section>
      <section aria-label="Snapshots" className={styles.snapshots}>
        <SnapshotList />
      </section>
    </div>
  );
}
