/** Lights what something is about to be dropped on: a band, a node or a link. */
import { useStore, useViewport } from '@xyflow/react';
import { createPortal } from 'react-dom';
import { routedLinks } from '../scene/routed-links.ts';
import type { DropTarget } from './drop-target.ts';
import { pointsAlong } from './link-at.ts';
import type { Ground } from './new-places.ts';
import styles from './target-light.module.css';

interface TargetLightProps {
  readonly target: DropTarget;
  readonly ground: Ground;
}

/** Among what stands on the canvas, so that its tools and headings are not covered. */
export function TargetLight(props: TargetLightProps) {
  const canvas = useStore(({ domNode }) => domNode);
  return canvas && createPortal(<Light {...props} />, canvas);
}

function Light({ target, ground }: TargetLightProps) {
  const { x, y, zoom } = useViewport();
  if (target.kind === 'band') {
    const column = ground.columns.find(({ band }) => band === target.band);
    if (!column) return null;
    const width = (column.right - column.left) * zoom;
    return <div className={styles.band} style={{ left: x + column.left * zoom, width }} />;
  }
  if (target.kind === 'link') {
    const at = ground.scene.links.findIndex(({ id }) => id === target.link.id);
    const points = pointsAlong(routedLinks(ground.scene).routes[at] ?? []);
    const line = points.map((point) => `${x + point.x * zoom},${y + point.y * zoom}`).join(' ');
    return (
      <svg className={styles.layer} aria-hidden>
        <polyline points={line} className={styles.link} />
      </svg>
    );
  }
  if (target.kind === 'canvas' || !target.node) return null;
  const stop = ground.scene.byId.get(target.node.id);
  return (
    stop && (
      <div
        className={styles.node}
        data-target={target.kind}
        style={{
          left: x + stop.x * zoom - 4,
          top: y + stop.y * zoom - 4,
          width: stop.width * zoom + 8,
          height: stop.height * zoom + 8,
        }}
      />
    )
  );
}
