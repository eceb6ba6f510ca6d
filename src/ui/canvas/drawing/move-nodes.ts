/** Puts moved nodes where they are let go, and into another layer if that is where it is. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { bandOf, bandTitles } from '#core/model/graph.ts';
import { labelOrCount } from '#core/model/label.ts';
import { type Layer, layers, type NodeId } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import { nodeSize } from '../scene/scene.ts';
import { groundOf } from './ground-of.ts';
import { bandAt, type Places } from './new-places.ts';

/** One step to undo, be it into another layer. */
export function moveNodes({ workspace, notices }: Services, places: Places): void {
  const { document, dispatch } = workspace.getState();
  const layer = layerOfMove(document, places);
  if (layer === undefined) {
    dispatch({ name: 'place-nodes', places });
    return;
  }
  // The keys of places are ids.
  const ids = Object.keys(places) as NodeId[];
  const what = labelOrCount(document.pipeline, ids);
  dispatch({ name: 'set-layer', ids, layer, places });
  notices.getState().show(`Moved ${what} to ${bandTitles[layer]}.`, {
    action: undoAction({ workspace, notices }),
  });
}

/** The layer tables of one layer get when all of them are let go over another. */
function layerOfMove(document: WorkspaceDocument, places: Places): Layer | undefined {
  const { columns } = groundOf(document);
  const moves = Object.entries(places).map(([id, { x }]) => {
    const node = document.pipeline.nodes[id as NodeId];
    const to = bandAt(columns, x + nodeSize.width / 2);
    return { from: node?.type === 'table' ? bandOf(node) : undefined, to };
  });
  const [first] = moves;
  const isOne = moves.every(({ from, to }) => from === first?.from && to === first?.to);
  if (!first?.from || !isOne || first.from === first.to) return undefined;
  return layers.find((layer) => layer === first.to);
}

/** Makes the selected nodes stand in a column, or side by side. */
export function alignNodes(services: Services, ids: readonly NodeId[], as: 'column' | 'row'): void {
  const { workspace, notices } = services;
  const { layout } = workspace.getState().document;
  const placed = ids.flatMap((id) => (layout[id] ? [{ id, ...layout[id] }] : []));
  const x = Math.min(...placed.map((one) => one.x));
  const y = Math.min(...placed.map((one) => one.y));
  const places = placed.map((one) => [one.id, as === 'column' ? { x, y: one.y } : { x: one.x, y }]);
  workspace.getState().dispatch({ name: 'place-nodes', places: Object.fromEntries(places) });
  notices.getState().show(`Aligned ${counted(ids.length, 'table')} in a ${as}.`, {
    action: undoAction({ workspace, notices }),
  });
}
