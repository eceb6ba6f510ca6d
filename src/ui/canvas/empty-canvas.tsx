/** The canvas of a project without tables. */
import { FileUp, FolderOpen, Workflow } from 'lucide-react';
import { useUploads } from '../panels/import/uploads.tsx';
import { Button } from '../shared/button.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import styles from './empty-canvas.module.css';

export function EmptyCanvas() {
  const { chooseFiles, chooseFolder } = useUploads();
  return (
    <div className={styles.place}>
      <EmptyState
        icon={Workflow}
        title="No tables yet."
        actions={
          <>
            <Button icon={FileUp} onClick={chooseFiles}>
              Upload legacy configs
            </Button>
            <Button look="quiet" icon={FolderOpen} onClick={chooseFolder}>
              Choose a folder
            </Button>
          </>
        }
      >
        Drop files, a folder or a zip anywhere on this page, and their tables appear here.
      </EmptyState>
    </div>
  );
}
