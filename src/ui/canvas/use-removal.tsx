/** Takes a node off the canvas; asks first if others read it. */
import { useState } from 'react';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { listed } from '#core/text/wording.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { useServices } from '../shared/services.ts';
import { undoAction } from '../shared/undo-action.ts';
import { fedBy } from './lineage.ts';
import { type Walked, walk } from './walk.ts';

interface Asked {
  readonly id: NodeId;
  readonly name: string;
  readonly readers: readonly string[];
}

const namedAtMost = 5;

export function useRemoval(scene: Walked) {
  const { workspace, session, notices } = useServices();
  const [asked, setAsked] = useState<Asked>();

  const remove = ({ id, name }: Asked): void => {
    setAsked(undefined);
    const next = walk(id, 'down', scene) ?? walk(id, 'up', scene) ?? walk(id, 'left', scene);
    workspace.getState().dispatch({ name: 'remove-nodes', ids: [id] });
    // Ids on the canvas are those of the pipeline.
    session.getState().select(next as NodeId | undefined);
    notices.getState().show(`Removed ${name}.`, {
      action: undoAction({ workspace, notices }),
    });
  };
  const askToRemove = (id: NodeId): void => {
    const { pipeline } = workspace.getState().document;
    const readers = fedBy(pipeline, id).filter((reader) => reader !== id);
    const nameOf = (known: NodeId): string => nodeOf(pipeline, known)?.name ?? known;
    const question = { id, name: nameOf(id), readers: readers.map(nameOf) };
    if (readers.length === 0) remove(question);
    else setAsked(question);
  };

  const dialog = asked && (
    <Dialog
      title={`Remove ${asked.name}?`}
      onClose={() => setAsked(undefined)}
      actions={
        <>
          <Button onClick={() => setAsked(undefined)}>Keep it</Button>
          <Button look="danger" onClick={() => remove(asked)}>
            Remove {asked.name}
          </Button>
        </>
      }
    >
      {readersSentence(asked.readers)} stays, and is reported as reading something that is missing.
      You can undo this.
    </Dialog>
  );
  return { askToRemove, dialog };
}

function readersSentence(readers: readonly string[]): string {
  if (readers.length > namedAtMost) return `It is read by ${readers.length} others. Each of them`;
  return readers.length === 1
    ? `It is read by ${readers[0]}, which`
    : `It is read by ${listed(readers)}. Each of them`;
}
