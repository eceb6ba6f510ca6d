/** Puts what the palette offers on the canvas: as one step, selected, and ready to be named. */
import type { Annotation, Point } from '#core/editing/document.ts';
import { bandOf, bandTitles, nodeOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Layer, NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { nodeSize, type SceneLink } from '../scene/scene.ts';
import { type DropTarget, layerAfter } from './drop-target.ts';
import { focusNodeName } from './focus-node-name.ts';
import { type Made, makeNodes } from './make-nodes.ts';
import { type Ground, type Places, placesInBands, rowPitch } from './new-places.ts';
import { type PaletteRow, rowsById } from './palette-rows.ts';
import { snapped } from './snap.ts';

export interface Drawn {
  readonly services: Services;
  readonly ground: Ground;
}

const noteSize = { width: 208, height: 112 };
const areaSize = { width: 560, height: 288 };

export interface Drop {
  readonly target: DropTarget;
  /** Of the pointer, on the canvas. */
  readonly place: Point;
  /** Decides how fine the grid is; absent: there is none. */
  readonly zoom: number | undefined;
}

/** Does what `dropTarget` has said; a drop that is refused says why, and changes nothing. */
export function dropRows(drawn: Drawn, rows: readonly PaletteRow[], drop: Drop): void {
  const { target, place, zoom } = drop;
  const corner = { x: place.x - nodeSize.width / 2, y: place.y - nodeSize.height / 2 };
  const land = (at: Point): Point => (zoom === undefined ? at : snapped(at, zoom));
  switch (target.kind) {
    case 'refused':
      drawn.services.notices
        .getState()
        .show(`Nothing was added. ${target.words}`, { tone: 'refused' });
      break;
    case 'canvas':
      addAnnotations(drawn, rows, place, land);
      break;
    case 'quarantine':
      addQuarantine(drawn, target.node);
      break;
    case 'link':
      insertRow(drawn, rows, { ...target, place: land(corner) });
      stayUnderPointer(drawn);
      break;
    case 'source':
    case 'reader':
      addBeside(drawn, rows, target.node, layerAfter(target.node));
      break;
    case 'band':
      addColumn(drawn, rows, target.layer, land(corner));
      stayUnderPointer(drawn);
      break;
    default:
      target satisfies never;
  }
}

/** The inspector that opens for it would otherwise move it away. */
function stayUnderPointer({ services: { drawing, session } }: Drawn): void {
  drawing.getState().drop(session.getState().selected);
}

/** The click way: after the selected node if there is one, else into a layer. */
export function addRows(drawn: Drawn, rows: readonly PaletteRow[], layer: Layer): void {
  const near = selectedNode(drawn);
  if (rows.some(({ makes }) => makes === 'quarantine')) addQuarantine(drawn, near);
  else if (rows.every(({ makes }) => typeof makes === 'string')) {
    addAnnotations(drawn, rows, belowAll(drawn.ground), (place) => snapped(place));
  } else addBeside(drawn, rows, near, layer);
}

/** A table downstream of a node, in the layer after its own; of none: the first one. */
export function addDownstream(drawn: Drawn, from: NodeId | undefined): void {
  const { pipeline } = drawn.services.workspace.getState().document;
  const near = from === undefined ? undefined : pipeline.nodes[from];
  if (near?.type === 'sink') {
    const text = `Nothing was added. ${labelOf(near)} is a sink, so no table can read it.`;
    drawn.services.notices.getState().show(text, { tone: 'refused' });
    return;
  }
  const layer = near ? layerAfter(near) : 'bronze';
  const kind = layer === 'gold' ? 'materialized-view' : 'streaming-table';
  addBeside(drawn, rowsById([kind]), near, layer);
}

/** Puts a table between two that are linked. */
export function insertRow(
  drawn: Drawn,
  rows: readonly PaletteRow[],
  at: { readonly link: SceneLink; readonly layer: Layer; readonly place: Point },
): void {
  const { workspace } = drawn.services;
  const { pipeline } = workspace.getState().document;
  // Links of the scene run between nodes of the pipeline.
  const [from, to] = [at.link.source as NodeId, at.link.target as NodeId];
  const near = pipeline.nodes[from];
  const [node] = makeNodes(pipeline, rows.slice(0, 1), {
    layer: at.layer,
    ...(near && { near }),
  }).nodes;
  if (!node) return;
  const places = { [node.id]: at.place };
  workspace.getState().dispatch({ name: 'insert-on-link', node, places, from, to });
  show(drawn, [node], `Inserted ${node.name}.`);
}

function selectedNode({ services }: Drawn): PipelineNode | undefined {
  const { selected } = services.session.getState();
  return selected && services.workspace.getState().document.pipeline.nodes[selected];
}

/** Beside what they belong to, each at the first free place of its band. */
function addBeside(
  drawn: Drawn,
  rows: readonly PaletteRow[],
  near: PipelineNode | undefined,
  layer: Layer,
): void {
  const { pipeline } = drawn.services.workspace.getState().document;
  const made = makeNodes(pipeline, rows, { layer, ...(near && { near }), feedsAll: true });
  const top = near === undefined ? undefined : drawn.ground.scene.byId.get(near.id)?.y;
  const stops = made.nodes.map((node) => ({ id: node.id, band: bandOf(node) }));
  addMade(drawn, made, placesInBands(drawn.ground, stops, top ?? 0));
}

/** One below the other, from a place on. */
function addColumn(
  drawn: Drawn,
  rows: readonly PaletteRow[],
  layer: Layer | undefined,
  { x, y }: Point,
): void {
  const { pipeline } = drawn.services.workspace.getState().document;
  const made = makeNodes(pipeline, rows, { layer });
  const places = made.nodes.map(({ id }, at) => [id, { x, y: y + at * rowPitch }] as const);
  addMade(drawn, made, Object.fromEntries(places));
}

/** One step to undo; what was added is selected and told. */
export function addMade(drawn: Drawn, { nodes, links }: Made, places: Places): void {
  const [first] = nodes;
  if (!first) return;
  drawn.services.workspace.getState().dispatch({ name: 'add-nodes', nodes, links, places });
  const what = nodes.length === 1 ? first.name : counted(nodes.length, 'table');
  const read = links.length > 0 ? ', linked' : '';
  show(drawn, nodes, `Added ${what} to ${bandTitles[bandOf(first)]}${read}.`);
}

/** Selects what was added and lets it be named. */
function show({ services }: Drawn, nodes: readonly PipelineNode[], words: string): void {
  const { session, notices, workspace } = services;
  const ids = nodes.map(({ id }) => id);
  // A project that can only be read took none of them.
  if (!ids.every((id) => nodeOf(workspace.getState().document.pipeline, id))) return;
  session.getState().selectAll(ids, ids[0]);
  session.getState().update({ isInspectorOpen: true, inspectorTab: 'form' });
  notices.getState().announce(words);
  const [only, ...others] = ids;
  if (only && others.length === 0) focusNodeName(only);
}

function addQuarantine({ services }: Drawn, table: PipelineNode | undefined): void {
  const { workspace, session, notices } = services;
  if (table?.type !== 'table' || table.fields.quarantine) {
    const text = table?.type === 'table' ? `${labelOf(table)} has one.` : 'Select a table first.';
    notices.getState().show(`No quarantine was added. ${text}`, { tone: 'refused' });
    return;
  }
  const value = { mode: 'table' };
  workspace.getState().dispatch({ name: 'set-field', id: table.id, field: ['quarantine'], value });
  session.getState().select(table.id);
  notices
    .getState()
    .show(`Rows of ${labelOf(table)} that fail its expectations go to a quarantine.`);
}

/** @param at where the middle of the first is to be @param land puts a place on the grid */
function addAnnotations(
  { services }: Drawn,
  rows: readonly PaletteRow[],
  at: Point,
  land: (place: Point) => Point,
): void {
  const { workspace, drawing, platform, notices } = services;
  for (const [order, { makes }] of rows.entries()) {
    const size = makes === 'area' ? areaSize : noteSize;
    const [x, y] = [at.x - size.width / 2, at.y - size.height / 2 + order * (size.height + 32)];
    const point = land({ x, y });
    const annotation: Annotation =
      makes === 'area'
        ? { kind: 'area', title: 'New area', point, size }
        : { kind: 'note', text: '', point, size };
    const id = platform.newId();
    workspace.getState().dispatch({ name: 'add-annotation', id, annotation });
    drawing.getState().choose({ kind: 'annotation', id });
    drawing.getState().begin({ kind: 'edit', annotation: id });
    notices.getState().announce(`Added ${makes === 'area' ? 'an area' : 'a note'}. Type its text.`);
  }
}

function belowAll({ scene }: Ground): Point {
  const left = Math.min(...scene.nodes.map(({ x }) => x), 0);
  const bottom = Math.max(...scene.nodes.map(({ y, height }) => y + height), 0);
  return { x: left + areaSize.width / 2, y: bottom + areaSize.height / 2 + rowPitch / 2 };
}
