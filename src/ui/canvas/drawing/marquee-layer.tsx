/** The rectangle that selects every node it touches, drawn with Shift held. */
import { useReactFlow, useViewport } from '@xyflow/react';
import type { Point } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { formatCount } from '#core/text/wording.ts';
import { useDrawing, useServices } from '../../shared/services.ts';
import styles from './marquee-layer.module.css';
import type { Ground } from './new-places.ts';
import { useWindowGesture } from './use-window-gesture.ts';

export function MarqueeLayer({ ground }: { readonly ground: Ground }) {
  const { drawing, session, notices } = useServices();
  const marquee = useDrawing(({ gesture }) => (gesture?.kind === 'marquee' ? gesture : undefined));
  const { x, y, zoom } = useViewport();
  const { screenToFlowPosition } = useReactFlow();

  useWindowGesture(marquee !== undefined, {
    onMove({ clientX, clientY }) {
      const to = screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
      drawing.getState().go('marquee', { to });
      if (marquee) {
        session.getState().selectAll(touched(ground, marquee.from, to, marquee.kept));
      }
    },
    onUp() {
      drawing.getState().end();
      notices.getState().announce(`${formatCount(session.getState().selection.length)} selected.`);
    },
    onCancel() {
      if (marquee) session.getState().selectAll(marquee.kept);
      drawing.getState().end();
    },
  });

  if (!marquee) return null;
  const box = boxOf(marquee.from, marquee.to);
  return (
    <div
      className={styles.marquee}
      style={{
        left: x + box.x * zoom,
        top: y + box.y * zoom,
        width: box.width * zoom,
        height: box.height * zoom,
      }}
    />
  );
}

function touched(
  { finder }: Ground,
  from: Point,
  to: Point,
  kept: readonly NodeId[],
): readonly NodeId[] {
  const nodes = finder.nodesIn(boxOf(from, to)).flatMap(({ node }) => (node ? [node.id] : []));
  return [...new Set([...kept, ...nodes])];
}

function boxOf(from: Point, to: Point) {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}
