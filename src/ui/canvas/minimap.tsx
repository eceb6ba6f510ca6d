/** The whole pipeline in small, with a frame around what is in sight; click or drag to go there. */
import { Panel, useStore, useViewport } from '@xyflow/react';
import { type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Box } from '#core/layout/obstacle-columns.ts';
import type { CanvasView } from './canvas-view.ts';
import styles from './minimap.module.css';
import { onThemeChange, readPalette } from './paint/palette.ts';
import { boundsOf, type Scene } from './scene/scene.ts';

/** In pixels on the screen. */
const size = { width: 168, height: 112 };
const margin = 80;
/** A node is at least this large, so that a lone one among thousands is seen. */
const leastSide = 1;

interface MinimapProps {
  readonly scene: Scene;
  readonly view: CanvasView;
}

export function Minimap({ scene, view }: MinimapProps) {
  const { x, y, zoom } = useViewport();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const map = useMemo(() => mapOf(boundsOf(scene.nodes)), [scene]);
  const canvas = useMapPaint(scene, map);
  const left = (-x / zoom - map.x) * map.scaleX;
  const top = (-y / zoom - map.y) * map.scaleY;
  const seen = {
    transform: `translate(${left}px, ${top}px)`,
    width: (width / zoom) * map.scaleX,
    height: (height / zoom) * map.scaleY,
  };

  const go = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.buttons !== 1) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const place = event.currentTarget.getBoundingClientRect();
    view.centre({
      x: map.x + (event.clientX - place.left) / map.scaleX,
      y: map.y + (event.clientY - place.top) / map.scaleY,
    });
  };

  return (
    <Panel position="bottom-right" className={styles.minimap}>
      <div
        role="img"
        aria-label="Minimap"
        className={styles.map}
        style={size}
        onPointerDown={go}
        onPointerMove={go}
      >
        <canvas ref={canvas} className={styles.nodes} style={size} aria-hidden />
        <div className={styles.seen} style={seen} />
      </div>
    </Panel>
  );
}

interface Map {
  /** The place of the canvas in the upper left corner. */
  readonly x: number;
  readonly y: number;
  readonly scaleX: number;
  readonly scaleY: number;
}

/** Tall pipelines are stretched sideways, up to this much: they would be a mere line otherwise. */
const mostStretched = 40;

function mapOf(bounds: Box | undefined): Map {
  const { x, y, width, height } = bounds ?? { x: 0, y: 0, width: 1, height: 1 };
  const fitX = size.width / (width + 2 * margin);
  const fitY = size.height / (height + 2 * margin);
  const scaleX = Math.min(fitX, fitY * (fitX > 3 * fitY ? mostStretched : 1));
  const scaleY = Math.min(fitY, fitX);
  return {
    x: x + width / 2 - size.width / scaleX / 2,
    y: y + height / 2 - size.height / scaleY / 2,
    scaleX,
    scaleY,
  };
}

/** Painted once for each scene and theme, however often the view moves. */
function useMapPaint(scene: Scene, map: Map) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => onThemeChange(() => setTheme((times) => times + 1)), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme is read from the page.
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context) return;
    canvas.current.width = size.width * devicePixelRatio;
    canvas.current.height = size.height * devicePixelRatio;
    const palette = readPalette(canvas.current);
    context.scale(devicePixelRatio, devicePixelRatio);
    for (const { x, y, width, height, band } of scene.nodes) {
      context.fillStyle = palette.layers[band].strong;
      context.fillRect(
        (x - map.x) * map.scaleX,
        (y - map.y) * map.scaleY,
        Math.max(leastSide, width * map.scaleX),
        Math.max(leastSide, height * map.scaleY),
      );
    }
  }, [scene, map, theme]);
  return canvas;
}
