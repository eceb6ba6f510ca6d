/** What can be done with the selection, for keys, the toolbar and the context menu alike. */
import { bandTitles } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Layer, NodeId, PipelineNode } from '#core/model/pipeline.ts';
import { counted } from '#core/text/wording.ts';
import type { Services } from '../../shared/services.ts';
import { undoAction } from '../../shared/undo-action.ts';
import type { DrawActionId } from '../../shell/keyboard-map.ts';
import { fedBy, readBy } from '../lineage.ts';
import { addDownstream } from './add-to-canvas.ts';
import { beginAnnotationMove } from './annotation-move.ts';
import { duplicateSelection } from './clipboard.ts';
import type { ClipboardDeeds } from './clipboard-deeds.ts';
import { groundOf } from './ground-of.ts';
import { removeLink } from './link-words.ts';
import { placesInBands } from './new-places.ts';

interface DrawNeeds {
  readonly services: Services;
  readonly clipboard: ClipboardDeeds;
  /** Asks first if others read them. */
  askToRemove(ids: readonly NodeId[]): void;
  /** Opens the menu of what is selected. */
  openMenu(): void;
}

/** Each looks at the selection as it is when the action is called. */
export function createDrawActions(needs: DrawNeeds): Readonly<Record<DrawActionId, () => void>> {
  const { services, clipboard, askToRemove, openMenu } = needs;
  const { drawing, session, workspace, notices } = services;
  const pipelineNow = () => workspace.getState().document.pipeline;
  const selected = (): PipelineNode | undefined => {
    const id = session.getState().selected;
    const node = id && pipelineNow().nodes[id];
    if (!node) notices.getState().show('Select a table first.', { tone: 'refused' });
    return node;
  };

  return {
    rename() {
      const node = selected();
      if (node) drawing.getState().begin({ kind: 'rename', node: node.id });
    },
    move: () => beginMove(services),
    link() {
      const node = selected();
      if (!node) return;
      const side = node.type === 'sink' ? 'upstream' : 'downstream';
      const none = { end: undefined, over: undefined, typed: '' };
      drawing.getState().begin({ kind: 'link', start: node.id, side, by: 'keys', ...none });
      notices.getState().announce(`Link ${labelOf(node)}. Pick a table with arrows or by name.`);
    },
    add: () =>
      addDownstream(
        { services, ground: groundOf(workspace.getState().document) },
        session.getState().selected,
      ),
    'select-upstream': () =>
      extend(services, (id) => readBy(pipelineNow()).get(id) ?? [], 'upstream'),
    'select-downstream': () => extend(services, (id) => fedBy(pipelineNow(), id), 'downstream'),
    'select-all'() {
      // The keys of nodes are ids.
      const ids = Object.keys(pipelineNow().nodes) as NodeId[];
      session.getState().selectAll(ids, session.getState().selected ?? ids[0]);
      notices.getState().announce(`${counted(ids.length, 'table')} selected.`);
    },
    copy: () => void clipboard.copy(),
    cut: () => void clipboard.cut(),
    paste: () => void clipboard.paste(),
    duplicate: () => duplicateSelection(services),
    menu: openMenu,
    remove() {
      const { chosen } = drawing.getState();
      if (chosen?.kind === 'link') removeLink(services, chosen);
      else if (chosen) removeAnnotation(services, chosen.id);
      else
        askToRemove(
          session.getState().selection.filter((id) => Object.hasOwn(pipelineNow().nodes, id)),
        );
    },
  };
}

function beginMove(services: Services): void {
  const { drawing, session, workspace, notices } = services;
  const { chosen } = drawing.getState();
  const { pipeline } = workspace.getState().document;
  const nodes = session.getState().selection.filter((id) => Object.hasOwn(pipeline.nodes, id));
  const still = { by: { x: 0, y: 0 }, growth: { x: 0, y: 0 } };
  if (chosen?.kind === 'annotation') {
    beginAnnotationMove(services, chosen.id, 'keys');
  } else if (nodes.length > 0) drawing.getState().begin({ kind: 'move', nodes, ...still });
  else {
    notices.getState().announce('Select a table first.');
    return;
  }
  notices.getState().announce('Move mode: arrows nudge, Enter keeps, Escape cancels.');
}

function extend(
  { session, notices }: Services,
  next: (id: NodeId) => readonly NodeId[],
  way: string,
): void {
  const { selection, selected } = session.getState();
  const found = new Set(selection);
  // A set can be added to while it is walked: what is added is walked as well.
  for (const id of found) for (const other of next(id)) found.add(other);
  session.getState().selectAll([...found], selected);
  notices.getState().announce(`${counted(found.size - selection.length, 'table')} more ${way}.`);
}

/** Told with a button that takes it back. */
export function removeAnnotation({ drawing, workspace, notices }: Services, id: string): void {
  const kind = workspace.getState().document.annotations?.[id]?.kind ?? 'note';
  drawing.getState().choose(undefined);
  workspace.getState().dispatch({ name: 'remove-annotation', id });
  notices.getState().show(kind === 'note' ? 'Deleted a note.' : 'Deleted an area.', {
    action: undoAction({ workspace, notices }),
  });
}

/** Tables go to the first free places of the layer; sinks stay where they stand, beside all layers. */
export function moveToLayer(
  { workspace, notices }: Services,
  ids: readonly NodeId[],
  layer: Layer,
) {
  const { document, dispatch } = workspace.getState();
  const typeOf = (id: NodeId) => document.pipeline.nodes[id]?.type;
  const moved = ids.filter((id) => typeOf(id) === 'table' || typeOf(id) === 'sink');
  if (moved.length === 0) return;
  const tables = moved.filter((id) => typeOf(id) === 'table');
  const top = Math.min(...tables.map((id) => document.layout[id]?.y ?? 0));
  const stops = tables.map((id) => ({ id, band: layer }));
  const places = placesInBands(groundOf(document), stops, top);
  dispatch({ name: 'set-layer', ids: moved, layer, places });
  notices.getState().show(`Moved ${counted(moved.length, 'table')} to ${bandTitles[layer]}.`, {
    action: undoAction({ workspace, notices }),
  });
}
