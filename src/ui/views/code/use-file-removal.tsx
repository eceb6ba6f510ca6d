/** Takes a file out of the project, and so its node; asks first if others read it. */
import { useState } from 'react';
import { edgesFrom } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { counted } from '#core/text/wording.ts';
import { Button } from '../../shared/button.tsx';
import { Dialog } from '../../shared/dialog.tsx';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';

interface Asked {
  readonly id: NodeId;
  readonly path: string;
  readonly readers: number;
}

export function useFileRemoval() {
  const { workspace, notices } = useServices();
  const [asked, setAsked] = useState<Asked>();

  const remove = ({ id, path }: Asked): void => {
    setAsked(undefined);
    workspace.getState().dispatch({ name: 'remove-nodes', ids: [id] });
    notices.getState().show(`Removed ${path}.`, { action: undoAction({ workspace, notices }) });
  };
  const askToRemove = (key: TextKey, path: string): void => {
    if (key === settingsKey) {
      notices.getState().show(`${path} holds the settings of the project; it cannot be removed.`);
      return;
    }
    const { pipeline } = workspace.getState().document;
    const edges = edgesFrom(pipeline).get(key) ?? [];
    const readers = new Set(edges.map(({ to }) => to).filter((to) => to !== key)).size;
    const question = { id: key, path, readers };
    if (readers === 0) remove(question);
    else setAsked(question);
  };

  const dialog = asked && (
    <Dialog
      title={`Remove ${asked.path}?`}
      onClose={() => setAsked(undefined)}
      actions={
        <>
          <Button data-first-focus onClick={() => setAsked(undefined)}>
            Keep it
          </Button>
          <Button look="danger" onClick={() => remove(asked)}>
            Remove file
          </Button>
        </>
      }
    >
      {asked.id} is read by {counted(asked.readers, 'other file')}. Its readers stay, and are
      reported as reading something that is missing. You can undo this.
    </Dialog>
  );
  return { askToRemove, dialog };
}
