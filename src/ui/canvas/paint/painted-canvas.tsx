/** The one 2D canvas behind the nodes: it paints links always, and nodes that are no elements. */
import { useStoreApi } from '@xyflow/react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useIconPaths } from './icon-paths.tsx';
import styles from './painted-canvas.module.css';
import { createPainter, type Painter } from './painter.ts';
import { onThemeChange } from './palette.ts';
import type { Picture } from './picture.ts';

export function PaintedCanvas({ picture }: { readonly picture: Omit<Picture, 'iconPath'> }) {
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const probe = useRef<HTMLSpanElement>(null);
  const [painter, setPainter] = useState<Painter>();

  useLayoutEffect(() => {
    if (!canvas.current || !probe.current) return;
    const created = createPainter(canvas.current, probe.current);
    const look = ([x, y, zoom]: readonly [number, number, number]) => created.look({ x, y, zoom });
    look(store.getState().transform);
    const unsubscribe = store.subscribe(({ transform }, before) => {
      if (transform !== before.transform) look(transform);
    });
    setPainter(created);
    return () => {
      unsubscribe();
      created.stop();
    };
  }, [store]);
  useSize(canvas, painter);
  useEffect(() => (painter ? onThemeChange(painter.recolour) : undefined), [painter]);

  const { iconPath, element } = useIconPaths();
  useLayoutEffect(() => painter?.show({ ...picture, iconPath }), [painter, picture, iconPath]);

  return (
    <>
      <canvas ref={canvas} className={styles.canvas} aria-hidden data-painted="nodes and links" />
      <span ref={probe} className={styles.probe} hidden />
      {element}
    </>
  );
}

/** As large as its place, in the device's own pixels. */
function useSize(canvas: React.RefObject<HTMLCanvasElement | null>, painter: Painter | undefined) {
  useLayoutEffect(() => {
    const place = canvas.current?.parentElement;
    if (!place || !painter) return;
    const resize = (): void => painter.resize(place.clientWidth, place.clientHeight);
    const observer = new ResizeObserver(resize);
    observer.observe(place);
    // Fires when the window goes to a screen of another density, or the page is zoomed.
    const density = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
    density.addEventListener('change', resize);
    return () => {
      observer.disconnect();
      density.removeEventListener('change', resize);
    };
  }, [canvas, painter]);
}
