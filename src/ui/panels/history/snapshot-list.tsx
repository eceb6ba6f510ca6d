/** Snapshots of the project, the newest first; each can be looked at, compared and put back. */
import { Camera } from 'lucide-react';
import { useState } from 'react';
import type { SnapshotSummary } from '#platform/platform.ts';
import { Button } from '../../shared/button.tsx';
import { isMac } from '../../shared/is-mac.ts';
import { useSnapshots } from '../../shared/services.ts';
import { useActions } from '../../shell/actions.ts';
import { keysOf } from '../../shell/keyboard-map.ts';
import { SnapshotDialog } from './snapshot-dialog.tsx';
import styles from './snapshot-list.module.css';
import { SnapshotRow } from './snapshot-row.tsx';

export function SnapshotList() {
  const snapshots = useSnapshots((state) => state.snapshots);
  const { save } = useActions();
  const [shown, setShown] = useState<SnapshotSummary>();
  return (
    <>
      <div className={styles.head}>
        <h3 className={styles.title}>Snapshots</h3>
        <Button
          size="small"
          icon={Camera}
          title={`Take a snapshot (${keysOf('save', isMac)})`}
          onClick={save}
        >
          Take a snapshot
        </Button>
      </div>
      {snapshots.length === 0 ? (
        <p className={styles.empty}>
          None yet. One is taken by itself before an import, a restore and a tidy of everything.
        </p>
      ) : (
        <ul className={styles.list}>
          {snapshots.map((snapshot) => (
            <SnapshotRow key={snapshot.id} snapshot={snapshot} onLook={() => setShown(snapshot)} />
          ))}
        </ul>
      )}
      {shown && <SnapshotDialog snapshot={shown} onClose={() => setShown(undefined)} />}
    </>
  );
}
