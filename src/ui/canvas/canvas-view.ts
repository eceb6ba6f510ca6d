/** The part of the canvas that is in sight: fitting, zooming, bringing a node into view. */
import { type ReactFlowInstance, useReactFlow, useStoreApi, type Viewport } from '@xyflow/react';
import { useMemo } from 'react';
import type { Point } from '#core/editing/document.ts';
import { type FlowNode, nodeSize } from './to-flow.ts';

export interface CanvasView {
  fit(): void;
  /** Fits all if it can still be read then, and shows its upper left part otherwise. */
  fitAtFirst(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomActual(): void;
  /** In pixels. */
  moveBy(x: number, y: number): void;
  /** Puts a place of the canvas in the middle, at once. */
  centre(place: Point): void;
  /** Moves only if the node is out of sight. */
  reveal(id: string): void;
}

/** Room for the band headings above, and for the tools below. */
const padding = { top: 60, right: 32, bottom: 48, left: 32 };
/** Names are hard to read below. */
const readableZoom = 0.5;
const isCalm = matchMedia('(prefers-reduced-motion: reduce)');
const moving = () => ({ duration: isCalm.matches ? 0 : 220 });
const pixels = ({ top, right, bottom, left }: typeof padding) =>
  ({ top: `${top}px`, right: `${right}px`, bottom: `${bottom}px`, left: `${left}px` }) as const;

export function useCanvasView(): CanvasView {
  const flow = useReactFlow<FlowNode>();
  const store = useStoreApi<FlowNode>();
  return useMemo(() => {
    const whole = { padding: pixels(padding), maxZoom: 1 };
    return {
      fit: () => void flow.fitView({ ...whole, ...moving() }),
      fitAtFirst: () => void flow.setViewport(firstViewport(flow, store.getState())),
      zoomIn: () => void flow.zoomIn(moving()),
      zoomOut: () => void flow.zoomOut(moving()),
      zoomActual: () => void flow.zoomTo(1, moving()),
      moveBy(x, y) {
        const before = flow.getViewport();
        void flow.setViewport({ ...before, x: before.x + x, y: before.y + y });
      },
      centre: ({ x, y }) => void flow.setCenter(x, y, { zoom: flow.getZoom() }),
      reveal(id) {
        const node = flow.getNode(id);
        if (!node || isInSight(node, flow.getViewport(), store.getState())) return;
        const { zoom } = flow.getViewport();
        const x = node.position.x + nodeSize.width / 2;
        const y = node.position.y + nodeSize.height / 2;
        void flow.setCenter(x, y, { zoom: Math.max(zoom, readableZoom), ...moving() });
      },
    };
  }, [flow, store]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** All of it if it can be read then; else its upper part, as wide as can be read. */
function firstViewport(flow: ReactFlowInstance<FlowNode>, { width, height }: Size): Viewport {
  const bounds = flow.getNodesBounds(flow.getNodes());
  const room = {
    width: width - padding.left - padding.right,
    height: height - padding.top - padding.bottom,
  };
  const widthZoom = room.width / Math.max(bounds.width, 1);
  const heightZoom = room.height / Math.max(bounds.height, 1);
  const allZoom = Math.min(widthZoom, heightZoom);
  const zoom = Math.min(1, allZoom >= readableZoom ? allZoom : Math.max(widthZoom, readableZoom));
  const spare = Math.max(0, room.width - bounds.width * zoom) / 2;
  return {
    x: padding.left + spare - bounds.x * zoom,
    y: padding.top - bounds.y * zoom,
    zoom,
  };
}

function isInSight({ position }: FlowNode, { x, y, zoom }: Viewport, { width, height }: Size) {
  const left = position.x * zoom + x;
  const top = position.y * zoom + y;
  return (
    left > 0 &&
    top > padding.top / 2 &&
    left + nodeSize.width * zoom < width &&
    top + nodeSize.height * zoom < height
  );
}
