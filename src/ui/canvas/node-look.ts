/** How a node looks and is called on the canvas, worked out for the nodes that are elements. */
import { createContext, useContext, useMemo } from 'react';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import { describeGhost, describeGroup, describeNode } from './describe-node.ts';
import { fedBy } from './lineage.ts';
import type { FaceOf, NodeFace, Shown } from './node-face.ts';
import type { SceneNode } from './scene/scene.ts';

interface Looks {
  readonly shown: Shown;
  readonly faceOf: FaceOf;
  /** In which nodes are read out. */
  readonly order: readonly PipelineNode[];
}

const LooksContext = createContext<Looks | undefined>(undefined);
export const LooksProvider = LooksContext.Provider;

export interface NodeLook extends NodeFace {
  /** What it is called when it is read out. */
  readonly label: string;
}

/** Changes with the node and the marks on it, and not with where it stands. */
export function useNodeLook(stop: SceneNode): NodeLook {
  const looks = useContext(LooksContext);
  if (!looks) throw new Error('Nodes stand inside <LooksProvider>.');
  const { node, group, id, band } = stop;
  // Where it stands changes nothing about how it looks.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  return useMemo(() => {
    const face = looks.faceOf(stop);
    return { ...face, label: labelOf(stop, face, looks) };
  }, [looks, node, group, id, band]);
}

const turnsIn = remember(
  (order: readonly PipelineNode[]): ReadonlyMap<NodeId, number> =>
    new Map(order.map(({ id }, index) => [id, index])),
);

function labelOf({ id, band, node, group }: SceneNode, { title }: NodeFace, looks: Looks): string {
  const { pipeline, environment, marks, ledgerByNode } = looks.shown;
  if (group) return describeGroup(group, band);
  // Ids on the canvas are those that flows name.
  if (!node) return describeGhost(title, band, fedBy(pipeline, id as NodeId).length);
  const turns = turnsIn(looks.order);
  const index = turns.get(node.id) ?? 0;
  return describeNode(node, pipeline, {
    environment,
    marks,
    ledger: ledgerByNode?.[node.id],
    index,
    total: turns.size,
  });
}
