/** Lays out all tables again, as one step that can be undone. */
import { useCallback } from 'react';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';

export function useTidy(): () => void {
  const { compiler, workspace, notices } = useServices();
  return useCallback(() => {
    const tidy = async (): Promise<void> => {
      const { pipeline } = workspace.getState().document;
      const places = await compiler.layOut(pipeline);
      // Places for another pipeline than the one that is open by now would be wrong.
      if (workspace.getState().document.pipeline !== pipeline) return;
      workspace.getState().dispatch({ name: 'place-nodes', places });
      notices.getState().show('Tidied the canvas.', {
        action: undoAction({ workspace, notices }),
      });
    };
    tidy().catch(() => {
      notices.getState().show('The canvas could not be laid out. Nothing was moved.', {
        tone: 'error',
      });
    });
  }, [compiler, workspace, notices]);
}
