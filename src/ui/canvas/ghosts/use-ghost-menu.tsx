/** What can be done about something that is read and not in the project, as a menu at its ghost. */
import { CloudUpload, DatabaseZap, FilePlus2 } from 'lucide-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import type { Point } from '#core/editing/document.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { useUploads } from '../../panels/import/uploads.tsx';
import { ContextMenu } from '../../shared/context-menu.tsx';
import { useServices } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { nodeDomId } from '../node-dom-id.ts';
import { ghostName } from '../node-face.ts';
import type { SceneNode } from '../scene/scene.ts';
import { externalFor, stubFor } from './stand-in.ts';

export interface GhostMenu {
  open(ghost: SceneNode): void;
  readonly menu: ReactNode;
}

interface Opened {
  readonly ghost: SceneNode;
  /** In the window. */
  readonly at: Point;
}

/** `open` stays the same function. */
export function useGhostMenu(): GhostMenu {
  const services = useServices();
  const { chooseFiles } = useUploads();
  const [opened, setOpened] = useState<Opened>();
  const close = useCallback(() => setOpened(undefined), []);
  const open = useCallback((ghost: SceneNode) => {
    const box = document.getElementById(nodeDomId(ghost.id))?.getBoundingClientRect();
    setOpened({ ghost, at: { x: box?.left ?? 0, y: (box?.bottom ?? 0) + 4 } });
  }, []);

  const standIn = (make: typeof stubFor, words: string): void => {
    if (!opened) return;
    const { workspace, session, notices } = services;
    // The id of a ghost is the one that flows name.
    const id = opened.ghost.id as NodeId;
    const { x, y } = opened.ghost;
    const node: PipelineNode = make(workspace.getState().document.pipeline, id);
    workspace.getState().dispatch({ name: 'add-nodes', nodes: [node], places: { [id]: { x, y } } });
    session.getState().update({ selected: id, isInspectorOpen: true });
    notices.getState().show(words, { action: undoAction({ workspace, notices }) });
  };
  const name = opened ? ghostName(opened.ghost.id) : '';
  const menu = opened && (
    <ContextMenu
      label={`${name} is not in this project`}
      at={opened.at}
      onClose={close}
      entries={[
        { title: 'Upload it', icon: CloudUpload, onSelect: chooseFiles },
        {
          title: 'Mark as external',
          icon: DatabaseZap,
          onSelect: () => standIn(externalFor, `${name} is an external Delta table.`),
        },
        {
          title: 'Create a stub',
          icon: FilePlus2,
          onSelect: () => standIn(stubFor, `Created ${name}, to be filled in.`),
        },
      ]}
    />
  );
  return useMemo(() => ({ open, menu }), [open, menu]);
}
