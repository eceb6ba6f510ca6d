/** Both sides of a node: its legacy parts and its output, asked anew whenever the project changes. */
import { useEffect, useState } from 'react';
import type { NodeSides } from '#core/compiler.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { isInPart } from './legacy-part.ts';
import { useServices, useWorkspace } from './services.ts';

export interface ShownSides extends NodeSides {
  readonly node: NodeId;
  /** What the output was written from. */
  readonly pipeline: Pipeline;
}

/** @returns absent until the first answer about the node; the last answer while the next is made */
export function useSides(node: NodeId | undefined): ShownSides | undefined {
  const { compiler, workspace } = useServices();
  const checked = useWorkspace((state) => state.checked);
  const [sides, setSides] = useState<ShownSides>();

  useEffect(() => {
    if (node === undefined || checked === undefined) return;
    let isWanted = true;
    // The compiler answers about the last project it was shown, which is the open one.
    const { pipeline } = workspace.getState().document;
    compiler.sides(node).then(
      (answer) =>
        isWanted && setSides({ ...answer, legacy: mostUsedFirst(answer), node, pipeline }),
      (error: unknown) => isWanted && workspace.getState().lost(error),
    );
    return () => {
      isWanted = false;
    };
  }, [compiler, workspace, node, checked]);

  return sides?.node === node ? sides : undefined;
}

/** The part most keys of the node stand in is the one to begin with. */
function mostUsedFirst({ legacy, rows }: NodeSides): NodeSides['legacy'] {
  const uses = new Map(
    legacy.map((part) => [part, rows.filter((row) => isInPart(part, row)).length]),
  );
  return legacy.toSorted((a, b) => (uses.get(b) ?? 0) - (uses.get(a) ?? 0));
}
