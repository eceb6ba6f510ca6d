/** What the canvas draws, in step with the document, the problems and the selection. */
import { useNodesState } from '@xyflow/react';
import { useEffect, useMemo } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { useSession, useWorkspace } from '../shared/services.ts';
import { lineageOf } from './lineage.ts';
import { problemMarks } from './problem-marks.ts';
import { type FlowNode, keepUnchanged, lightUp, toFlow } from './to-flow.ts';

export function useFlow() {
  const document = useWorkspace((state) => state.document);
  const checked = useWorkspace((state) => state.checked);
  const chosen = useSession((state) => state.environment);
  const selected = useSession((state) => state.selected);
  const { pipeline } = document;
  const environment =
    pipeline.environments.find((name) => name === chosen) ?? pipeline.environments[0] ?? '';
  const marks = problemMarks(checked);

  const { layout } = document;
  const flow = useMemo(() => toFlow({ pipeline, layout }), [pipeline, layout]);
  const look = useMemo(() => ({ pipeline, environment, marks }), [pipeline, environment, marks]);
  const active = flow.nodes.some(({ id }) => id === selected) ? selected : undefined;
  const shown = useMemo(() => {
    const lit = lightUp(flow, active && lineageOf(pipeline, active));
    return { ...lit, nodes: lit.nodes.map((node) => markActive(node, active)) };
  }, [flow, pipeline, active]);

  // React Flow owns positions only while a drag is under way; the document wins when it changes.
  const [nodes, setNodes, onNodesChange] = useNodesState<FlowNode>([...shown.nodes]);
  useEffect(
    () => setNodes((before) => keepUnchanged(shown.nodes, before)),
    [shown.nodes, setNodes],
  );
  return { flow, nodes, edges: shown.edges, onNodesChange, active, look };
}

function markActive(node: FlowNode, active: NodeId | undefined): FlowNode {
  return node.id === active ? { ...node, selected: true, zIndex: 3 } : node;
}
