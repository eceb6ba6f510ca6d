/** Rows of the palette on their way: the ghost at the pointer, what a drop would do, and the drop. */
import { useReactFlow, useViewport } from '@xyflow/react';
import { Ban } from 'lucide-react';
import { type RefObject, useCallback, useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Point } from '#core/editing/document.ts';
import type { Placing } from '#store/drawing-store.ts';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import type { CanvasView } from '../canvas-view.ts';
import { nodeSize } from '../scene/scene.ts';
import { dropRows } from './add-to-canvas.ts';
import styles from './drop-layer.module.css';
import { type DropTarget, dropTarget } from './drop-target.ts';
import { isOver } from './is-over.ts';
import type { Ground } from './new-places.ts';
import { type PaletteRow, rowsById } from './palette-rows.ts';
import { TargetLight } from './target-light.tsx';
import { useEdgePan } from './use-edge-pan.ts';
import { useWindowGesture } from './use-window-gesture.ts';

interface DropLayerProps {
  readonly ground: Ground;
  readonly view: CanvasView;
  readonly frame: RefObject<HTMLDivElement | null>;
}

export function DropLayer(props: DropLayerProps) {
  const placing = useDrawing(({ gesture }) => (gesture?.kind === 'place' ? gesture : undefined));
  return placing && <Dropping {...props} placing={placing} />;
}

function Dropping({
  ground,
  view,
  frame,
  placing,
}: DropLayerProps & { readonly placing: Placing }) {
  const services = useServices();
  const { drawing } = services;
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const { zoom } = useViewport();
  const { screenToFlowPosition } = useReactFlow();
  const rows = rowsById(placing.rows);
  const placeOf = (pointer: Point): Point =>
    screenToFlowPosition({ ...pointer }, { snapToGrid: false });
  const targetAt = (pointer: Point): DropTarget | undefined =>
    isOver(frame, pointer)
      ? dropTarget(rows, placeOf(pointer), { ground, pipeline, zoom })
      : undefined;
  const target = targetAt(placing.pointer);

  useWindowGesture(true, {
    onMove: ({ clientX, clientY, altKey }) =>
      drawing.getState().go('place', { pointer: { x: clientX, y: clientY }, isFree: altKey }),
    onUp({ clientX, clientY, altKey }) {
      drawing.getState().end();
      // Where the pointer is by now, which may not have been drawn yet.
      const pointer = { x: clientX, y: clientY };
      const reached = targetAt(pointer);
      if (!reached) return;
      frame.current?.focus({ preventScroll: true });
      const step = altKey ? undefined : zoom;
      dropRows({ services, ground }, rows, {
        target: reached,
        place: placeOf(pointer),
        zoom: step,
      });
    },
    onCancel: () => drawing.getState().end(),
  });
  const pointerOf = useCallback(() => {
    const { gesture } = drawing.getState();
    return gesture?.kind === 'place' ? gesture.pointer : undefined;
  }, [drawing]);
  useEdgePan(true, frame, view, pointerOf);
  useCursor(target?.kind === 'refused' ? 'not-allowed' : 'grabbing');

  return (
    <>
      {target && <TargetLight target={target} ground={ground} />}
      {createPortal(
        <Ghost rows={rows} placing={placing} target={target} zoom={zoom} />,
        document.body,
      )}
    </>
  );
}

function useCursor(cursor: string): void {
  useEffect(() => {
    document.documentElement.style.setProperty('--drawing-cursor', cursor);
    document.documentElement.dataset.drawing = '';
    return () => {
      delete document.documentElement.dataset.drawing;
    };
  }, [cursor]);
}

interface GhostProps {
  readonly rows: readonly PaletteRow[];
  readonly placing: Placing;
  readonly target: DropTarget | undefined;
  readonly zoom: number;
}

/** At the size the nodes will have, in the middle of the pointer. */
function Ghost({ rows, placing: { pointer }, target, zoom }: GhostProps) {
  const scale = target ? zoom : 1;
  return (
    <div className={styles.ghost} style={{ left: pointer.x, top: pointer.y }} aria-hidden>
      <div
        className={styles.cards}
        data-target={target?.kind ?? 'none'}
        style={{ transform: `scale(${scale})`, width: nodeSize.width }}
      >
        {rows.map(({ id, title, icon: Icon }) => (
          <div key={id} className={styles.card}>
            <span className={styles.icon}>
              <Icon size={16} />
            </span>
            {title}
          </div>
        ))}
      </div>
      {target && (
        <p
          className={styles.words}
          data-target={target.kind}
          style={{ top: (nodeSize.height / 2) * scale + 10 }}
        >
          {target.kind === 'refused' && <Ban size={14} aria-hidden />}
          {target.words}
        </p>
      )}
    </div>
  );
}
