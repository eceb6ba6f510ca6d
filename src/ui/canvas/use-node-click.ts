/** Clicking a node selects it and opens the inspector, whether it is painted or an element. */
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent, RefObject } from 'react';
import { useUploads } from '../panels/import/uploads.tsx';
import { useServices } from '../shared/services.ts';
import { openGroup } from './groups/open-and-close.ts';
import type { FlowNode } from './mounted-nodes.ts';
import { ghostName } from './node-face.ts';
import type { SceneNode } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

export function useNodeClick(frame: RefObject<HTMLDivElement | null>, canvas: CanvasScene) {
  const services = useServices();
  const { session, notices } = services;
  const { chooseFiles } = useUploads();
  const { screenToFlowPosition } = useReactFlow();

  const choose = (stop: SceneNode): void => {
    const { id, node, group } = stop;
    frame.current?.focus({ preventScroll: true });
    if (group) {
      openGroup(services, canvas, stop);
      return;
    }
    if (node) {
      session.getState().update({ selected: node.id, isInspectorOpen: true });
      return;
    }
    notices.getState().show(`${ghostName(id)} is read here, but was not uploaded.`, {
      action: { title: 'Upload it', run: chooseFiles },
    });
  };
  return {
    onNodeClick: (_event: MouseEvent, { data }: FlowNode) => choose(data.stop),
    onPaneClick({ clientX, clientY }: MouseEvent) {
      const place = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      // A finger comes down on nodes that no pointer was over before.
      const painted = canvas.finder.nodeAt(place);
      if (painted) choose(painted);
      else session.getState().select(undefined);
    },
  };
}
