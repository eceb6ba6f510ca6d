/** What can be added at the loose end of a link that was let go beside all nodes. */
import { canLink } from '#core/model/can-link.ts';
import type { Layer, Pipeline } from '#core/model/pipeline.ts';
import type { LooseEnd } from '#store/drawing-store.ts';
import type { Made } from './make-nodes.ts';
import type { PaletteRow } from './palette-rows.ts';

/** @returns the node of a row with the link to it; absent: the two cannot be linked */
export function nextMade(
  pipeline: Pipeline,
  { makes }: PaletteRow,
  { start, side }: LooseEnd,
  layer: Layer,
): Made | undefined {
  if (typeof makes === 'string') return undefined;
  const node = makes(pipeline, { layer, near: start });
  const grown = { ...pipeline, nodes: { ...pipeline.nodes, [node.id]: node } };
  const link = side === 'downstream' ? { from: start, to: node.id } : { from: node.id, to: start };
  return canLink(grown, link.from, link.to).ok ? { nodes: [node], links: [link] } : undefined;
}
