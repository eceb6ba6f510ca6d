/** The part of the canvas that is in sight: fitting, zooming, bringing a node into view. */
import { useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import { type FlowNode, nodeSize } from './to-flow.ts';

export interface CanvasView {
  fit(): void;
  /** Fits all if it can still be read then, and shows its upper left part otherwise. */
  fitAtFirst(): void;
  zoomIn(): void;
  zoomOut(): void;
  zoomActual(): void;
  /** Moves only if the node is out of sight. */
  reveal(id: string): void;
}

/** Room for the band headings above, and for the tools below. */
const padding = { top: '64px', right: '40px', bottom: '56px', left: '40px' } as const;
/** Names are a blur below. */
const readableZoom = 0.3;
const isCalm = matchMedia('(prefers-reduced-motion: reduce)');

export function useCanvasView(): CanvasView {
  const flow = useReactFlow<FlowNode>();
  const store = useStoreApi<FlowNode>();
  return useMemo(() => {
    const moving = () => ({ duration: isCalm.matches ? 0 : 220 });
    const whole = { padding, maxZoom: 1 };
    return {
      fit: () => void flow.fitView({ ...whole, ...moving() }),
      fitAtFirst() {
        void flow.fitView({ ...whole, minZoom: readableZoom });
        const bounds = flow.getNodesBounds(flow.getNodes());
        const { width, height } = store.getState();
        const isTooLarge =
          bounds.width * readableZoom > width || bounds.height * readableZoom > height;
        if (!isTooLarge) return;
        const zoom = 0.6;
        void flow.setViewport({ x: 80 - bounds.x * zoom, y: 64 - bounds.y * zoom, zoom });
      },
      zoomIn: () => void flow.zoomIn(moving()),
      zoomOut: () => void flow.zoomOut(moving()),
      zoomActual: () => void flow.zoomTo(1, moving()),
      reveal(id) {
        const node = flow.getNode(id);
        if (!node) return;
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = store.getState();
        const left = node.position.x * zoom + x;
        const top = node.position.y * zoom + y;
        const isInSight =
          left > 0 &&
          top > 40 &&
          left + nodeSize.width * zoom < width &&
          top + nodeSize.height * zoom < height;
        if (isInSight) return;
        const middle = {
          x: node.position.x + nodeSize.width / 2,
          y: node.position.y + nodeSize.height / 2,
        };
        void flow.setCenter(middle.x, middle.y, {
          zoom: Math.max(zoom, readableZoom),
          ...moving(),
        });
      },
    };
  }, [flow, store]);
}
