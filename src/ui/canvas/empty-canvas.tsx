/** The canvas of a project without tables. */
import { FileUp, Plus, Sparkles, Workflow } from 'lucide-react';
import { useUploads } from '../panels/import/uploads.tsx';
import { Button } from '../shared/button.tsx';
import { EmptyState } from '../shared/empty-state.tsx';
import { useDrawing, useImports, useServices, useWorkspace } from '../shared/services.ts';
import { addDownstream } from './drawing/add-to-canvas.ts';
import { groundOf } from './drawing/ground-of.ts';
import styles from './empty-canvas.module.css';

export function EmptyCanvas() {
  const services = useServices();
  const { chooseFiles } = useUploads();
  const start = useImports((imports) => imports.start);
  const isPlacing = useDrawing(({ gesture }) => gesture !== undefined);
  const isNoted = useWorkspace(
    ({ document }) => Object.keys(document.annotations ?? {}).length > 0,
  );
  // It would lie over where things are dropped, and over what was.
  if (isPlacing || isNoted) return null;
  const add = (): void => {
    const ground = groundOf(services.workspace.getState().document);
    addDownstream({ services, ground }, undefined);
  };
  const openExample = async (): Promise<void> => {
    const { exampleName, exampleUploads } = await import(
      '../views/start/example/example-project.ts'
    );
    await start(exampleUploads(), exampleName);
  };
  return (
    <div className={styles.place}>
      <EmptyState
        icon={Workflow}
        title="No tables yet. Drag one here, or press N."
        actions={
          <>
            <Button icon={Plus} onClick={add}>
              New table
            </Button>
            <Button look="quiet" icon={FileUp} onClick={chooseFiles}>
              Upload
            </Button>
            <Button look="quiet" icon={Sparkles} onClick={() => void openExample()}>
              Example
            </Button>
          </>
        }
      >
        The palette on the left has sources, tables and sinks. Files can be dropped anywhere.
      </EmptyState>
    </div>
  );
}
