/** Deletes the selected tables; asks first if tables that stay read them. */
import { useState } from 'react';
import { edgesFrom } from '#core/model/graph.ts';
import { labelOf, labelOrCount } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { counted, listed } from '#core/text/wording.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { useServices } from './services.ts';
import { undoAction } from './undo-action.ts';

const namedAtMost = 5;

/** @param next the table that gets the selection once others are gone */
export function useRemoval(next: (removed: readonly NodeId[]) => NodeId | undefined) {
  const { workspace, session, notices } = useServices();
  const [asked, setAsked] = useState<readonly NodeId[]>();
  const { pipeline } = workspace.getState().document;

  const remove = (ids: readonly NodeId[], by?: 'cut'): void => {
    setAsked(undefined);
    const after = next(ids);
    const { document, dispatch } = workspace.getState();
    const words = labelOrCount(document.pipeline, ids);
    dispatch({ name: 'remove-nodes', ids, ...(by && { by }) });
    session.getState().select(after);
    notices.getState().show(`${by ? 'Cut' : 'Deleted'} ${words}.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const askToRemove = (ids: readonly NodeId[]): void => {
    if (ids.length === 0) return;
    if (readersOutside(workspace.getState().document.pipeline, ids).length > 0) setAsked(ids);
    else remove(ids);
  };

  const readers = asked ? readersOutside(pipeline, asked) : [];
  const dialog = asked && (
    <Dialog
      title={`Delete ${labelOrCount(pipeline, asked)}?`}
      onClose={() => setAsked(undefined)}
      actions={
        <>
          <Button data-first-focus onClick={() => setAsked(undefined)}>
            Cancel
          </Button>
          <Button look="danger" onClick={() => remove(asked)}>
            Delete
          </Button>
        </>
      }
    >
      {readers.length > namedAtMost
        ? `${counted(readers.length, 'table')} that stay read from here`
        : `${listed(readers)} ${readers.length === 1 ? 'reads' : 'read'} from here`}
      , and would be reported as reading something that is missing. You can undo this.
    </Dialog>
  );
  return { remove, askToRemove, dialog };
}

function readersOutside(pipeline: Pipeline, ids: readonly NodeId[]): readonly string[] {
  const gone = new Set(ids);
  const readers = ids.flatMap((id) => edgesFrom(pipeline).get(id) ?? []);
  return [
    ...new Set(readers.filter(({ to }) => !gone.has(to)).map(({ reader }) => labelOf(reader))),
  ];
}
