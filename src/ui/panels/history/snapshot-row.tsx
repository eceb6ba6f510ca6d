/** One snapshot: its name, which can be typed over, when it was taken, and what can be done with it. */

import { Eye, Trash2 } from 'lucide-react';
import { counted } from '#core/text/wording.ts';
import type { SnapshotSummary } from '#platform/platform.ts';
import { Button } from '../../shared/button.tsx';
import { formatMoment } from '../../shared/count-words.ts';
import { IconButton } from '../../shared/icon-button.tsx';
import { useServices } from '../../shared/services.ts';
import { useTypedOver } from '../../shared/use-typed-over.ts';
import styles from './snapshot-list.module.css';

interface SnapshotRowProps {
  readonly snapshot: SnapshotSummary;
  onLook(): void;
}

export function SnapshotRow({ snapshot, onLook }: SnapshotRowProps) {
  const { platform, snapshots, notices } = useServices();
  const { id, name, takenAt, tables, isAutomatic } = snapshot;
  const remove = async (): Promise<void> => {
    await snapshots.getState().remove(id);
    notices.getState().show(`Removed the snapshot “${name}”.`);
  };
  return (
    <li className={styles.row}>
      <SnapshotName snapshot={snapshot} />
      <span className={styles.facts}>
        {formatMoment(takenAt, platform.now())} · {counted(tables, 'table')}
        {isAutomatic && ' · automatic'}
      </span>
      <Button size="small" look="quiet" icon={Eye} aria-label={`Look at ${name}`} onClick={onLook}>
        Look
      </Button>
      <IconButton
        size="small"
        icon={Trash2}
        label={`Remove ${name}`}
        onClick={() => void remove()}
      />
    </li>
  );
}

function SnapshotName({ snapshot: { id, name } }: Pick<SnapshotRowProps, 'snapshot'>) {
  const { snapshots } = useServices();
  const field = useTypedOver(name, (to) => void snapshots.getState().rename(id, to));
  return (
    <input
      aria-label={`Name of the snapshot ${name}`}
      data-snapshot-name={id}
      className={styles.name}
      spellCheck={false}
      autoComplete="off"
      {...field}
    />
  );
}
