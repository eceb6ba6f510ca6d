/** Puts copies of nodes on the canvas: beside their originals, or in the bands of their layers. */
import { adoptNodes } from '#core/editing/adopt-nodes.ts';
import type { Point } from '#core/editing/document.ts';
import { bandOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { groundOf } from './ground-of.ts';
import { freePlace, type Places, placesInBands, rowPitch } from './new-places.ts';

/** Tells what was done, with a button that takes it back. */
export function say({ workspace, notices }: Services, words: string): void {
  notices.getState().show(words, { action: undoAction({ workspace, notices }) });
}

export interface Copied {
  readonly nodes: readonly PipelineNode[];
  /** What their users wrote for them. */
  readonly authored: Readonly<Record<NodeId, string>>;
  readonly samples: NonNullable<Pipeline['samples']>;
  readonly by: 'paste' | 'duplicate';
}

/** Sample rows of those nodes that have some. */
export function samplesOf({ samples = {} }: Pipeline, ids: readonly NodeId[]): Copied['samples'] {
  return Object.fromEntries(
    ids.flatMap((id) => (Object.hasOwn(samples, id) ? [[id, samples[id] ?? []] as const] : [])),
  );
}

/**
 * One step to undo. The copies are selected afterwards.
 * @returns the nodes as they were added
 */
export function addCopies(
  { workspace, session }: Services,
  copied: Copied,
): readonly PipelineNode[] {
  const { by } = copied;
  const { document, dispatch } = workspace.getState();
  const { nodes, originals } = adoptNodes(document.pipeline, copied.nodes);
  /** By the ids the copies have. */
  const ofCopies = <Part>(parts: Readonly<Record<NodeId, Part>>): Record<NodeId, Part> =>
    Object.fromEntries(
      [...originals].flatMap(([id, from]) => {
        const part = Object.hasOwn(parts, from) ? parts[from] : undefined;
        return part === undefined ? [] : [[id, part] as const];
      }),
    );
  const [authored, samples] = [ofCopies(copied.authored), ofCopies(copied.samples)];
  const places =
    by === 'duplicate'
      ? placesBeside(document.layout, nodes, originals, groundOf(document))
      : placesInBands(
          groundOf(document),
          nodes.map((node) => ({ id: node.id, band: bandOf(node) })),
          0,
        );
  dispatch({ name: 'add-nodes', nodes, places, authored, samples, by });
  session.getState().selectAll(nodes.map(({ id }) => id));
  return nodes;
}

/** Each right below its original, or at the first free place from there. */
function placesBeside(
  layout: Places,
  nodes: readonly PipelineNode[],
  originals: ReadonlyMap<NodeId, NodeId>,
  ground: ReturnType<typeof groundOf>,
): Places {
  const taken: Point[] = [];
  const isTaken = ({ x, y }: Point) => taken.some((one) => one.x === x && one.y === y);
  const places = nodes.map(({ id }) => {
    const { x, y } = layout[originals.get(id) ?? id] ?? { x: 0, y: 0 };
    let place = freePlace(ground, { x, y: y + rowPitch });
    while (isTaken(place)) place = freePlace(ground, { x, y: place.y + rowPitch });
    taken.push(place);
    return [id, place] as const;
  });
  return Object.fromEntries(places);
}
