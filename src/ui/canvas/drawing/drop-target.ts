/** What dropping rows of the palette at a place of the canvas would do, and how it is said there. */
import type { Point } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import { canLink } from '#core/model/can-link.ts';
import { type Band, bandOf, bandTitles, nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import {
  type Layer,
  layers,
  type NodeId,
  type Pipeline,
  type PipelineNode,
} from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import type { SceneLink } from '../scene/scene.ts';
import { linkAt } from './link-at.ts';
import { bandAt, type Ground } from './new-places.ts';
import type { PaletteRow } from './palette-rows.ts';

export type DropTarget = (
  | { readonly kind: 'band'; readonly band: Band; readonly layer: Layer | undefined }
  | { readonly kind: 'canvas' }
  /** The new node is put between the two ends of a link. */
  | { readonly kind: 'link'; readonly link: SceneLink; readonly layer: Layer }
  /** The new nodes read the one they are dropped on, or it reads them. */
  | { readonly kind: 'source' | 'reader' | 'quarantine'; readonly node: PipelineNode }
  | { readonly kind: 'refused'; readonly node?: PipelineNode }
) & {
  /** What dropping does, or why it can't be done. */
  readonly words: string;
};

/** In pixels of the screen. */
const linkReach = 14;

interface Over {
  readonly ground: Ground;
  readonly pipeline: Pipeline;
  readonly zoom: number;
}

/**
 * @param place of the pointer, in the coordinates of the scene
 * @returns `words` are shown beside the pointer
 */
export function dropTarget(rows: readonly PaletteRow[], place: Point, over: Over): DropTarget {
  const { ground, pipeline, zoom } = over;
  const isLoose = rows.every(({ makes }) => makes === 'note' || makes === 'area');
  if (isLoose) return { kind: 'canvas', words: `Add ${titlesOf(rows)}` };
  const stop = ground.finder.nodeAt(place);
  const node = stop && pipeline.nodes[stop.id as NodeId];
  if (rows.some(({ makes }) => makes === 'quarantine')) return quarantineTarget(rows, node);
  if (node) return nodeTarget(rows, node, pipeline);
  const link = rows.length === 1 ? linkAt(ground.scene, place, linkReach / zoom) : undefined;
  const between = link && linkTarget(rows, link, pipeline, bandAt(ground.columns, place.x));
  return between ?? bandTarget(rows, bandAt(ground.columns, place.x));
}

function titlesOf(rows: readonly PaletteRow[]): string {
  const [only, ...others] = rows;
  return others.length === 0 && only
    ? `a ${only.title.toLowerCase()}`
    : `${formatCount(rows.length)} of them`;
}

function quarantineTarget(rows: readonly PaletteRow[], node: PipelineNode | undefined): DropTarget {
  if (rows.length > 1) return { kind: 'refused', words: 'Drop the quarantine table on its own.' };
  if (node?.type !== 'table') {
    return { kind: 'refused', words: 'Drop it on the table whose bad rows it keeps.' };
  }
  if (node.fields.quarantine) {
    return { kind: 'refused', node, words: `${labelOf(node)} has a quarantine already.` };
  }
  return { kind: 'quarantine', node, words: `Quarantine the bad rows of ${labelOf(node)}` };
}

function nodeTarget(
  rows: readonly PaletteRow[],
  node: PipelineNode,
  pipeline: Pipeline,
): DropTarget {
  const isSource = rows.every(({ bands }) => bands.includes('sources'));
  for (const row of rows) {
    const refusal = whyNotLinked(row, node, pipeline, isSource);
    if (refusal !== undefined) return { kind: 'refused', node, words: refusal };
  }
  return isSource
    ? { kind: 'reader', node, words: `Feed ${labelOf(node)}` }
    : { kind: 'source', node, words: `Use ${labelOf(node)} as source` };
}

/** As if the new node were there already. */
function whyNotLinked(
  { makes }: PaletteRow,
  node: PipelineNode,
  pipeline: Pipeline,
  isSource: boolean,
): string | undefined {
  if (typeof makes === 'string') return 'Notes and areas stand on their own.';
  const made = makes(pipeline, { near: node.id, layer: layerAfter(node) });
  const grown = { ...pipeline, nodes: { ...pipeline.nodes, [made.id]: made } };
  const can = isSource ? canLink(grown, made.id, node.id) : canLink(grown, node.id, made.id);
  return can.ok ? undefined : can.reason;
}

/** The layer a new reader of a node gets, so that it may read it. */
export function layerAfter(node: PipelineNode): Layer {
  const band = bandOf(node);
  if (band === 'sources') return 'bronze';
  return band === 'bronze' ? 'silver' : 'gold';
}

function linkTarget(
  [row]: readonly PaletteRow[],
  link: SceneLink,
  pipeline: Pipeline,
  band: Band,
): DropTarget | undefined {
  const source = nodeOf(pipeline, link.source);
  const reader = nodeOf(pipeline, link.target);
  if (!row || typeof row.makes === 'string' || !source || !reader) return undefined;
  // Sources and sinks have nothing on their far side, so they fall through to the band.
  if (!row.bands.includes('bronze')) return undefined;
  const layer = layerBetween(source, reader, band);
  const words = `Insert between ${labelOf(source)} and ${labelOf(reader)}`;
  const reason = whyNotBetween(
    pipeline,
    row.makes(pipeline, { layer, near: source.id }),
    source,
    reader,
  );
  return reason === undefined
    ? { kind: 'link', link, layer, words }
    : { kind: 'refused', words: reason };
}

/** The band under the pointer, as far as the two ends allow. */
export function layerBetween(source: PipelineNode, reader: PipelineNode, band: Band): Layer {
  const from = source.type === 'table' ? layers.indexOf(source.fields.layer) : 0;
  const to = 'layer' in reader.fields ? layers.indexOf(reader.fields.layer) : layers.length - 1;
  const wanted = (layers as readonly string[]).indexOf(band);
  const at = Math.min(Math.max(wanted, from), Math.max(from, to));
  return layers[at] ?? 'bronze';
}

/** @returns why the node cannot stand between the two; absent: it can */
export function whyNotBetween(
  pipeline: Pipeline,
  made: PipelineNode,
  { id: from }: PipelineNode,
  { id: to }: PipelineNode,
): string | undefined {
  const document = { pipeline, layout: {}, output: { exporter: '' } };
  const cut = execute(document, { name: 'disconnect', from, to }).document.pipeline;
  const grown = { ...cut, nodes: { ...cut.nodes, [made.id]: made } };
  const [before, after] = [canLink(grown, from, made.id), canLink(grown, made.id, to)];
  if (!before.ok) return before.reason;
  return after.ok ? undefined : after.reason;
}

function bandTarget(rows: readonly PaletteRow[], band: Band): DropTarget {
  const other = rows.find(({ bands }) => bands.length > 0 && !bands.includes(band));
  if (!other) {
    const layer = layers.find((one) => one === band);
    return { kind: 'band', band, layer, words: `Add to ${bandTitles[band]}` };
  }
  const words =
    other.bands.length === 1
      ? `${other.title} belongs in ${bandTitles[other.bands[0] ?? 'sources']}.`
      : `${other.title} belongs in Bronze, Silver or Gold.`;
  return { kind: 'refused', words };
}
