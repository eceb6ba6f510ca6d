/** Puts a table between the two ends of a link, without dragging one there. */
import type { NodeId } from '#core/model/pipeline.ts';
import type { Services } from '../../shared/services.ts';
import { insertRow } from './add-to-canvas.ts';
import { layerBetween, whyNotBetween } from './drop-target.ts';
import { groundOf } from './ground-of.ts';
import { makeNodes } from './make-nodes.ts';
import { placesInBands } from './new-places.ts';
import { rowsById } from './palette-rows.ts';

/** Where rows cannot go that way, a notice says why, and nothing is changed. */
export function insertOnChosen(
  services: Services,
  { from, to }: { readonly from: NodeId; readonly to: NodeId },
): void {
  const { workspace, drawing, notices } = services;
  const { document } = workspace.getState();
  const { pipeline } = document;
  const [source, reader] = [pipeline.nodes[from], pipeline.nodes[to]];
  if (!source || !reader) return;
  const kind = source.type === 'table' ? source.fields.kind : 'streaming-table';
  const rows = rowsById([kind === 'materialized-view' ? kind : 'streaming-table']);
  const ground = groundOf(document);
  const layer = layerBetween(
    source,
    reader,
    source.type === 'table' ? source.fields.layer : 'bronze',
  );
  const [made] = makeNodes(pipeline, rows, { layer, near: source }).nodes;
  if (!made) return;
  const refusal = whyNotBetween(pipeline, made, source, reader);
  if (refusal !== undefined) {
    notices.getState().show(`Nothing was inserted. ${refusal}`, { tone: 'refused' });
    return;
  }
  const top = ((document.layout[from]?.y ?? 0) + (document.layout[to]?.y ?? 0)) / 2;
  const place = placesInBands(ground, [{ id: made.id, band: layer }], top)[made.id];
  drawing.getState().choose(undefined);
  const link = { id: `${from}→${to}`, source: from, target: to, kind: 'reads', count: 1 } as const;
  if (place) insertRow({ services, ground }, rows, { link, layer, place });
}
