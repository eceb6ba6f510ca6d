/** The part of the canvas that is in sight: fitting, zooming, bringing a node into view. */
import { useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useEffect, useMemo, useRef } from 'react';
import type { Point } from '#core/editing/document.ts';
import type { Box } from '#core/layout/obstacle-columns.ts';
import { calm } from './calm.ts';
import { boundsOf, type Scene } from './scene/scene.ts';

export interface CanvasView {
  fit(): void;
  /** Fits some nodes only; without any, nothing happens. */
  fitThese(ids: Iterable<string>): void;
  /** Fits all if it can still be read then, and shows its upper left part otherwise. */
  fitAtFirst(): void;
  zoomIn(): void;
  zoomOut(): void;
  /** @param id the node to have in the middle then; absent: what is there stays */
  zoomActual(id?: string): void;
  /** In pixels. */
  moveBy(x: number, y: number): void;
  /** Puts a place of the canvas in the middle, at once. */
  centre(place: Point): void;
  /** Moves only if the node, or as much of it as has to be, is out of sight. */
  reveal(id: string, part: 'whole' | 'middle'): void;
  /** Moves only if no node at all is in sight, or if the bar above lies over the first ones. */
  revealAny(): void;
  /**
   * Moves only if not all of what is shown is in sight.
   * @param around what has to be in sight where all of it cannot be read at once; absent: the first
   */
  revealAll(around?: string): void;
  /** Moves only if the bar above lies over the first nodes. */
  clearTop(): void;
}

export const zoomLimits = { least: 0.01, most: 2 };
/** Room for the band headings above, and for the tools below. */
const padding = { top: 60, right: 48, bottom: 56, left: 32 };
/** Between the bar above, if there is one, and the first node. */
const belowBar = 12;
/** Room below the node at hand, for the bar of the selection and the tools under it. */
const barRoom = 100;
/** The bands of a pipeline without tables. */
const emptyBounds: Box = { x: 0, y: 0, width: 1500, height: 480 };
/** Names are hard to read below. */
const readableZoom = 0.5;
const moving = () => ({ duration: calm.matches ? 0 : 220 });

/**
 * The same object for as long as the canvas is there, so that it can be an effect's dependency.
 * @param beside what stands among the nodes, and is fitted with all of them
 */
export function useCanvasView(scene: Scene, beside: readonly Box[]): CanvasView {
  const flow = useReactFlow();
  const store = useStoreApi();
  const shown = useRef({ ...scene, beside });
  useEffect(() => {
    shown.current = { ...scene, beside };
  }, [scene, beside]);
  return useMemo(() => {
    const room = (): Room => uncovered(store.getState());
    const boundsOfAll = () => boundsOf([...shown.current.nodes, ...shown.current.beside]);
    const show = (bounds: Box | undefined): void => {
      if (bounds) void flow.setViewport(fitting(bounds, room()), moving());
    };
    const clearTop = (): void => {
      const bounds = boundsOf(shown.current.nodes);
      const before = flow.getViewport();
      const top = bounds ? bounds.y * before.zoom + before.y : 0;
      const missing = room().top - top;
      // Whoever is farther down looks at something else than the first nodes.
      if (top <= 0 || missing <= 0) return;
      void flow.setViewport({ ...before, y: before.y + missing }, moving());
    };
    const reveal: CanvasView['reveal'] = (id, part) => {
      const node = shown.current.byId.get(id);
      if (!node) return;
      const before = flow.getViewport();
      const isSeen = part === 'whole' ? isClear : isMiddleInSight;
      if (isSeen(node, before, room())) return;
      const step = wayIntoSight(withPlus(node, before), before, room());
      if (before.zoom >= readableZoom && Math.hypot(step.x, step.y) < nearby) {
        const after = { ...before, x: before.x + step.x, y: before.y + step.y };
        void flow.setViewport(after, moving());
        return;
      }
      const zoom = Math.max(before.zoom, readableZoom);
      void flow.setViewport(centred(middleOf(node), zoom, room()), moving());
    };
    return {
      fit: () => show(boundsOfAll()),
      fitThese(ids) {
        const some = [...ids].flatMap((id) => shown.current.byId.get(id) ?? []);
        show(boundsOf(some));
      },
      fitAtFirst() {
        const bounds = boundsOfAll() ?? emptyBounds;
        void flow.setViewport(firstViewport(bounds, room()));
      },
      zoomIn: () => void flow.zoomIn(moving()),
      zoomOut: () => void flow.zoomOut(moving()),
      zoomActual(id) {
        const node = shown.current.byId.get(id ?? '');
        const middle = node && middleOf(node);
        if (middle) void flow.setViewport(centred(middle, 1, room()), moving());
        else void flow.zoomTo(1, moving());
      },
      moveBy(x, y) {
        const before = flow.getViewport();
        void flow.setViewport({ ...before, x: before.x + x, y: before.y + y });
      },
      centre: ({ x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom() }),
      reveal,
      revealAny() {
        const { nodes } = shown.current;
        const [at, window] = [flow.getViewport(), room()];
        const bounds = boundsOf(nodes);
        if (!bounds) return;
        if (nodes.some((node) => isMiddleInSight(node, at, window))) clearTop();
        else void flow.setViewport(firstViewport(bounds, window), moving());
      },
      revealAll(around) {
        const bounds = boundsOf(shown.current.nodes);
        if (!bounds) return;
        const window = room();
        if (isInSight(bounds, flow.getViewport(), window, 0)) clearTop();
        else if (around === undefined || fitting(bounds, window).zoom >= readableZoom) {
          void flow.setViewport(firstViewport(bounds, window), moving());
        } else reveal(around, 'whole');
      },
      clearTop,
    };
  }, [flow, store]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Seen extends Size {
  readonly domNode: HTMLElement | null;
}

/** What of the canvas can be seen, and how much of it is taken above. */
interface Room extends Size {
  readonly top: number;
}

/** On a narrow window, the inspector lies over the right part; a bar may lie below the headings. */
function uncovered({ width, height, domNode }: Seen): Room {
  const cover = document.querySelector('[data-covers-view]')?.getBoundingClientRect();
  const bar = domNode?.querySelector('[data-covers-top]')?.getBoundingClientRect();
  const { right = 0, top = 0 } = domNode?.getBoundingClientRect() ?? {};
  const covered = cover ? Math.max(0, right - cover.left) : 0;
  return {
    width: Math.max(1, width - covered),
    height,
    top: bar ? bar.bottom - top + belowBar : padding.top,
  };
}

function centred({ x, y }: Point, zoom: number, { width, height }: Size): Viewport {
  return { x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom };
}

const roomIn = ({ width, height, top }: Room): Size => ({
  width: Math.max(1, width - padding.left - padding.right),
  height: Math.max(1, height - top - padding.bottom),
});

/** All of it in the middle, never larger than it is. */
function fitting(bounds: Box, window: Room): Viewport {
  const room = roomIn(window);
  const zoom = Math.max(
    zoomLimits.least,
    Math.min(1, room.width / Math.max(bounds.width, 1), room.height / Math.max(bounds.height, 1)),
  );
  return {
    x: padding.left + (room.width - bounds.width * zoom) / 2 - bounds.x * zoom,
    y: window.top + (room.height - bounds.height * zoom) / 2 - bounds.y * zoom,
    zoom,
  };
}

/** All of it if it can be read then; else its upper part, as wide as can be read. */
function firstViewport(bounds: Box, window: Room): Viewport {
  const all = fitting(bounds, window);
  if (all.zoom >= readableZoom) return all;
  const room = roomIn(window);
  const zoom = Math.min(1, Math.max(room.width / Math.max(bounds.width, 1), readableZoom));
  const spare = Math.max(0, room.width - bounds.width * zoom) / 2;
  return {
    x: padding.left + spare - bounds.x * zoom,
    y: window.top - bounds.y * zoom,
    zoom,
  };
}

/** @param below room that has to be left under it */
function isInSight(node: Box, { x, y, zoom }: Viewport, window: Room, below: number): boolean {
  const { width, height } = window;
  const left = node.x * zoom + x;
  const top = node.y * zoom + y;
  return (
    left >= 0 &&
    top > window.top - padding.top / 2 &&
    left + node.width * zoom <= width &&
    top + node.height * zoom <= height - below
  );
}

/** All of it, with what belongs to it, and nothing lies over it. */
const isClear = (node: Box, view: Viewport, window: Room): boolean =>
  isInSight(withPlus(node, view), view, window, barRoom);

const isMiddleInSight = (node: Box, view: Viewport, window: Room): boolean =>
  isInSight(middleOf(node), view, window, 0);

const middleOf = ({ x, y, width, height }: Box): Box => ({
  x: x + width / 2,
  y: y + height / 2,
  width: 0,
  height: 0,
});

/** With the plus beside it, which must not lie under the inspector either. */
const withPlus = (node: Box, { zoom }: Viewport): Box => ({
  ...node,
  width: node.width + padding.right / zoom,
});

/** In pixels: farther away, the way there says less than the surroundings of the node. */
const nearby = 500;

/** The least step that brings all of a node into sight. */
function wayIntoSight(node: Box, { x, y, zoom }: Viewport, { width, height, top }: Room): Point {
  const along = (start: number, length: number, from: number, to: number): number => {
    if (start < from) return from - start;
    return start + length > to ? Math.max(from - start, to - start - length) : 0;
  };
  const { right, left } = padding;
  return {
    x: along(node.x * zoom + x, node.width * zoom, left, width - right),
    y: along(node.y * zoom + y, node.height * zoom, top, height - barRoom),
  };
}
