/** A snapshot beside the project: how it looked, and what has changed since. */
import { History } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { comparePipelines } from '#core/diff/compare-pipelines.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { drawSvg } from '#core/picture/draw-svg.ts';
import type { SnapshotSummary } from '#platform/platform.ts';
import { svgUrl } from '../../share/svg-url.ts';
import { themeColours } from '../../share/theme-colours.ts';
import { Button } from '../../shared/button.tsx';
import { formatMoment } from '../../shared/count-words.ts';
import { Dialog } from '../../shared/dialog.tsx';
import { useServices, useWorkspace } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { ChangeList } from './change-list.tsx';
import styles from './snapshot-dialog.module.css';

interface SnapshotDialogProps {
  readonly snapshot: SnapshotSummary;
  onClose(): void;
}

export function SnapshotDialog({ snapshot, onClose }: SnapshotDialogProps) {
  const { platform, snapshots, workspace, notices } = useServices();
  const document = useSnapshotDocument(snapshot.id);
  const current = useWorkspace((state) => state.document.pipeline);
  const changes = useMemo(
    () => document && comparePipelines(document.pipeline, current),
    [document, current],
  );
  const restore = async (): Promise<void> => {
    onClose();
    const isThere = await snapshots.getState().restore(snapshot);
    if (!isThere) notices.getState().show('This snapshot is no longer stored.', { tone: 'error' });
    else {
      notices.getState().show(`Restored “${snapshot.name}”.`, {
        action: undoAction({ workspace, notices }),
      });
    }
  };

  return (
    <Dialog
      title={`${snapshot.name} · ${formatMoment(snapshot.takenAt, platform.now())}`}
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          <Button look="filled" icon={History} disabled={!document} onClick={() => void restore()}>
            Restore
          </Button>
        </>
      }
    >
      {document && <Look document={document} />}
      <h3 className={styles.heading}>What has changed since</h3>
      {changes && <ChangeList changes={changes} />}
    </Dialog>
  );
}

function useSnapshotDocument(id: string): WorkspaceDocument | undefined {
  const { snapshots, notices } = useServices();
  const [document, setDocument] = useState<WorkspaceDocument>();
  useEffect(() => {
    let isCurrent = true;
    snapshots
      .getState()
      .load(id)
      .then(
        (loaded) => isCurrent && setDocument(loaded),
        () => notices.getState().show('This snapshot could not be read.', { tone: 'error' }),
      );
    return () => {
      isCurrent = false;
    };
  }, [id, snapshots, notices]);
  return document;
}

/** Larger ones would hold up the window; what changed is listed all the same. */
const drawnAtMost = 400;

function Look({ document: { pipeline, layout } }: { readonly document: WorkspaceDocument }) {
  const count = Object.keys(pipeline.nodes).length;
  const url = useMemo(() => {
    if (count === 0 || count > drawnAtMost) return undefined;
    const theme = isDark() ? 'dark' : 'light';
    const environment = pipeline.environments[0] ?? '';
    return svgUrl(drawSvg({ pipeline, layout, environment, colours: themeColours(theme) }));
  }, [pipeline, layout, count]);
  return url === undefined ? null : (
    <img className={styles.look} src={url} alt="The pipeline as it was" />
  );
}

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark'
    ? theme === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
}
