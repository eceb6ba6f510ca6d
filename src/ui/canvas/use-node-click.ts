/** Clicking a node selects it and opens the inspector, whether it is painted or an element. */
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent, RefObject } from 'react';
import { useServices } from '../shared/services.ts';
import type { GhostMenu } from './ghosts/use-ghost-menu.tsx';
import { openGroup } from './groups/open-and-close.ts';
import type { FlowNode } from './mounted-nodes.ts';
import type { SceneNode } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';

export function useNodeClick(
  frame: RefObject<HTMLDivElement | null>,
  canvas: CanvasScene,
  ghosts: GhostMenu,
) {
  const services = useServices();
  const { session } = services;
  const { screenToFlowPosition } = useReactFlow();

  const choose = (stop: SceneNode): void => {
    const { node, group } = stop;
    frame.current?.focus({ preventScroll: true });
    if (group) {
      openGroup(services, canvas, stop);
      return;
    }
    if (node) {
      session.getState().update({ selected: node.id, isInspectorOpen: true });
      return;
    }
    session.getState().select(undefined);
    ghosts.open(stop);
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
