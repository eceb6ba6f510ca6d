/**
 * The whole pipeline in small, with a frame around what is in sight; click or drag to go there.
 *
 * React Flow's own draws an element for each node and updates every one of them on each change.
 * This one draws a path for each band.
 */
import { Panel, useStore, useViewport } from '@xyflow/react';
import { type PointerEvent, useMemo } from 'react';
import { bands } from '#core/model/graph.ts';
import type { CanvasView } from './canvas-view.ts';
import styles from './minimap.module.css';
import { type FlowNode, nodeSize } from './to-flow.ts';

/** In pixels on the screen. */
const size = { width: 168, height: 112 };
const margin = 80;

interface MinimapProps {
  readonly nodes: readonly FlowNode[];
  readonly view: CanvasView;
}

export function Minimap({ nodes, view }: MinimapProps) {
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const { box, paths } = useMemo(() => mapOf(nodes), [nodes]);
  const seen = { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };

  const go = (event: PointerEvent<SVGSVGElement>): void => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const inverse = event.currentTarget.getScreenCTM()?.inverse();
    if (inverse) view.centre(new DOMPoint(event.clientX, event.clientY).matrixTransform(inverse));
  };

  return (
    <Panel position="bottom-right" className={styles.minimap}>
      <svg
        role="img"
        aria-label="Minimap"
        width={size.width}
        height={size.height}
        viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
        onPointerDown={go}
        onPointerMove={go}
      >
        {paths.map(({ band, path }) => (
          <path key={band} d={path} fill={`var(--layer-${band})`} />
        ))}
        <rect {...seen} className={styles.seen} vectorEffect="non-scaling-stroke" />
      </svg>
    </Panel>
  );
}

function mapOf(nodes: readonly FlowNode[]) {
  const paths = bands.map((band) => ({
    band,
    path: nodes
      .filter(({ data }) => data.band === band)
      .map(({ position }) => {
        const { width, height } = nodeSize;
        return `M${position.x} ${position.y}h${width}v${height}h${-width}z`;
      })
      .join(''),
  }));
  const [left, top, right, bottom] = nodes.reduce(
    ([x1, y1, x2, y2], { position: { x, y } }) =>
      [Math.min(x1, x), Math.min(y1, y), Math.max(x2, x), Math.max(y2, y)] as const,
    [Infinity, Infinity, -Infinity, -Infinity] as const,
  );
  const box = {
    x: left - margin,
    y: top - margin,
    width: right - left + nodeSize.width + 2 * margin,
    height: bottom - top + nodeSize.height + 2 * margin,
  };
  return { paths, box };
}
