/** What drawing adds to the canvas: its actions and keys, its pointer gestures, its selection. */
import { useReactFlow } from '@xyflow/react';
import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useMemo,
} from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { useDrawing, useServices, useSession, useWorkspace } from '../../shared/services.ts';
import { useRemoval } from '../../shared/use-removal.tsx';
import { useOpenDialog } from '../../shell/open-dialog.ts';
import type { CanvasScene } from '../use-canvas-scene.ts';
import type { Tidying } from '../use-tidy.ts';
import { walk } from '../walk.ts';
import { createDrawActions } from './draw-actions.ts';
import { drawEntries } from './draw-entries.ts';
import { linkAt } from './link-at.ts';
import { linkOrSay } from './link-words.ts';
import { takeModeKey } from './mode-keys.ts';
import { useClipboard } from './use-clipboard.ts';

interface Needs {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly canvas: Pick<CanvasScene, 'scene' | 'finder'>;
  readonly tidying: Tidying;
}

/** In pixels of the screen. */
const linkReach = 8;

/** Handlers for the canvas, and what it shows above its nodes. */
export function useDrawingOnCanvas({ frame, canvas, tidying }: Needs) {
  const services = useServices();
  const { drawing, session } = services;
  const { scene, finder } = canvas;
  const { screenToFlowPosition, getZoom } = useReactFlow();
  const nodes = useSelectedNodes();
  const removal = useRemoval((removed) => nextOf(removed, scene));
  const clipboard = useClipboard(frame, () => removal.remove(session.getState().selection, 'cut'));
  const placeOf = ({ clientX, clientY }: MouseEvent) =>
    screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
  const openMenu = (): void => {
    const box = frame.current?.getBoundingClientRect();
    const { selected } = session.getState();
    const card = selected && frame.current?.querySelector(`[data-id="${CSS.escape(selected)}"]`);
    const { left, top } = card ? card.getBoundingClientRect() : (box ?? { left: 0, top: 0 });
    drawing.getState().openMenu({ at: { x: left + 24, y: top + 40 } });
  };
  const actions = createDrawActions({ services, clipboard, openMenu, ...removal });
  const openDialog = useOpenDialog();
  const { tidySelection } = tidying;
  const entries = drawEntries({ services, actions, tidySelection, openDialog }, nodes);

  return {
    actions,
    entries,
    nodes,
    dialog: removal.dialog,
    takeKey: (event: KeyboardEvent): boolean => takeModeKey(event, services, scene),
    /** @returns whether a click on a node was part of a gesture, or chose more than one node */
    takeClick(event: MouseEvent, id: NodeId): boolean {
      const { gesture } = drawing.getState();
      drawing.getState().choose(undefined);
      if (gesture?.kind === 'link') {
        if (gesture.start !== id && linkOrSay(services, gesture, id)) drawing.getState().end();
        return true;
      }
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) return false;
      const { selection, selectAll } = session.getState();
      const isThere = selection.includes(id);
      selectAll(isThere ? selection.filter((one) => one !== id) : [...selection, id]);
      return true;
    },
    /** @returns whether a click beside all nodes meant something of what is drawn */
    takePaneClick(event: MouseEvent): boolean {
      const { gesture } = drawing.getState();
      if (gesture?.kind === 'link') {
        drawing.getState().end();
        return true;
      }
      const link = linkAt(scene, placeOf(event), linkReach / getZoom());
      if (link) {
        session.getState().select(undefined);
        // Links between groups stand for several: there is none to choose.
        const isOne = scene.byId.get(link.target)?.node !== undefined && link.count === 1;
        const ends = { from: link.source as NodeId, to: link.target as NodeId };
        drawing.getState().choose(isOne ? { kind: 'link', ...ends } : undefined);
        return isOne;
      }
      drawing.getState().choose(undefined);
      return event.shiftKey;
    },
    around: {
      onContextMenu(event: MouseEvent) {
        if (!isOnCanvas(event)) return;
        event.preventDefault();
        const place = placeOf(event);
        const stop = finder.nodeAt(place);
        const { selection, select } = session.getState();
        if (stop?.node && !selection.includes(stop.node.id)) select(stop.node.id);
        if (!stop) select(undefined);
        drawing.getState().choose(undefined);
        drawing.getState().openMenu({ at: { x: event.clientX, y: event.clientY }, place });
      },
      onPointerDownCapture(event: PointerEvent) {
        if (!startsMarquee(event) || finder.nodeAt(placeOf(event))) return;
        event.stopPropagation();
        const from = placeOf(event);
        const kept = session.getState().selection;
        drawing.getState().begin({ kind: 'marquee', from, to: from, kept });
      },
      // React Flow pans from here.
      onMouseDownCapture(event: MouseEvent) {
        if (startsMarquee(event) && !finder.nodeAt(placeOf(event))) event.stopPropagation();
      },
    },
  };
}

export type DrawingOnCanvas = ReturnType<typeof useDrawingOnCanvas>;

function startsMarquee(event: MouseEvent): boolean {
  return event.shiftKey && event.button === 0 && isOnCanvas(event);
}

function isOnCanvas({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('.react-flow__renderer') !== null;
}

function useSelectedNodes() {
  const selection = useSession((state) => state.selection);
  const all = useWorkspace((state) => state.document.pipeline.nodes);
  const chosen = useDrawing((state) => state.chosen);
  return useMemo(
    () => (chosen ? [] : selection.flatMap((id) => all[id] ?? [])),
    [selection, all, chosen],
  );
}

/** The nearest node that stays. */
function nextOf(removed: readonly NodeId[], scene: CanvasScene['scene']): NodeId | undefined {
  const gone = new Set<string>(removed);
  const kept = {
    ...scene,
    nodes: scene.nodes.filter((one) => !gone.has(one.id) || one.id === removed[0]),
  };
  for (const direction of ['down', 'up', 'left', 'right'] as const) {
    const next = walk(removed[0], direction, kept);
    // What the scene shows beside groups and ghosts are nodes of the pipeline.
    if (next !== undefined && !gone.has(next) && scene.byId.get(next)?.node) return next as NodeId;
  }
  return undefined;
}
