/** Clicking a node selects it and opens the inspector, whether it is painted or an element. */
import { useReactFlow } from '@xyflow/react';
import type { MouseEvent, RefObject } from 'react';
import { useUploads } from '../panels/import/uploads.tsx';
import { useServices } from '../shared/services.ts';
import type { FlowNode } from './mounted-nodes.ts';
import { ghostName } from './node-face.ts';
import type { SceneFinder } from './scene/find-in-scene.ts';
import type { SceneNode } from './scene/scene.ts';

export function useNodeClick(frame: RefObject<HTMLDivElement | null>, finder: SceneFinder) {
  const { session, notices } = useServices();
  const { chooseFiles } = useUploads();
  const { screenToFlowPosition } = useReactFlow();

  const choose = ({ id, node }: SceneNode): void => {
    frame.current?.focus({ preventScroll: true });
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
      const painted = finder.nodeAt(place);
      if (painted) choose(painted);
      else session.getState().select(undefined);
    },
  };
}
