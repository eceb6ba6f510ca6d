/** The nodes React Flow shows and drags: few of them, in step with the scene. */
import { useNodesState } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import {
  type Acting,
  actedOn,
  type FlowNode,
  flowNodes,
  keepUnchanged,
  mountedNodes,
  type NodeMarks,
} from './mounted-nodes.ts';
import type { CanvasScene } from './use-canvas-scene.ts';
import type { RestingView } from './use-resting-view.ts';

/**
 * @param view what is in sight once the canvas rests
 * @returns nodes and what React Flow tells of them; `putBack` gives up a drag, `cards` are those
 * drawn as elements
 */
export function useFlowNodes(
  { scene, finder }: Pick<CanvasScene, 'scene' | 'finder'>,
  view: RestingView,
  marks: NodeMarks & Acting,
) {
  const { active, hovered, selected, lit, near } = marks;
  const acted = useMemo(() => actedOn({ selected, active, hovered }), [selected, active, hovered]);
  const mounted = useMemo(
    () => mountedNodes(scene, finder, view, acted),
    [scene, finder, view, acted],
  );
  const wanted = useMemo(
    () => flowNodes(mounted, { active, selected, lit, near }),
    [mounted, active, selected, lit, near],
  );
  // React Flow owns positions only while a drag is under way; the document wins when it changes.
  const [nodes, setNodes, onNodesChange] = useNodesState<FlowNode>([...wanted]);
  useEffect(() => setNodes((before) => keepUnchanged(wanted, before)), [wanted, setNodes]);
  return { nodes, onNodesChange, putBack: () => setNodes([...wanted]), cards: mounted.cards };
}
