/** The node under the pointer while it rests on the canvas; painted nodes have no events of their own. */
import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useState } from 'react';
import type { SceneFinder } from './scene/find-in-scene.ts';

/** @returns the id of the node, and what the canvas has to call for the pointer */
export function usePointedNode(finder: SceneFinder) {
  const { screenToFlowPosition } = useReactFlow();
  const [pointed, setPointed] = useState<string>();
  const onPointerMove = ({ clientX, clientY, buttons, pointerType, target }: PointerEvent) => {
    // With a button down, something is being moved; a finger points at nothing.
    if (buttons !== 0 || pointerType === 'touch') return;
    const isOnCanvas = target instanceof Element && target.closest('.react-flow__renderer');
    const place = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
    setPointed(isOnCanvas ? finder.nodeAt(place)?.id : undefined);
  };
  return { pointed, onPointerMove, onPointerLeave: () => setPointed(undefined) };
}
