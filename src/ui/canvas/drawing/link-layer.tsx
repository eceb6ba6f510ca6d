/** A link that is being made: the line to the pointer, and what it would lead to. */

import { useReactFlow, useViewport } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Point } from '#core/editing/document.ts';
import { directRoute } from '#core/layout/route-links.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import type { Linking } from '#store/drawing-store.ts';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import type { CanvasView } from '../canvas-view.ts';
import type { SceneNode } from '../scene/scene.ts';
import { isOver } from './is-over.ts';
import { pointsAlong } from './link-at.ts';
import styles from './link-layer.module.css';
import { linkOrSay, whyNotEnd } from './link-words.ts';
import type { Ground } from './new-places.ts';
import { TargetLight } from './target-light.tsx';
import { useEdgePan } from './use-edge-pan.ts';
import { useWindowGesture } from './use-window-gesture.ts';

interface LinkLayerProps {
  readonly ground: Ground;
  readonly view: CanvasView;
  readonly frame: RefObject<HTMLDivElement | null>;
}

export function LinkLayer(props: LinkLayerProps) {
  const linking = useDrawing(({ gesture }) => (gesture?.kind === 'link' ? gesture : undefined));
  const start = linking && props.ground.scene.byId.get(linking.start);
  return linking && start && <LinkInHand {...props} linking={linking} start={start} />;
}

interface LinkInHandProps extends LinkLayerProps {
  readonly linking: Linking;
  readonly start: SceneNode;
}

/** In pixels: a handle let go nearer to where it was pressed was clicked. */
const threshold = 6;

function LinkInHand({ ground, view, frame, linking, start }: LinkInHandProps) {
  const services = useServices();
  const { drawing } = services;
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const { x, y, zoom } = useViewport();
  const { screenToFlowPosition } = useReactFlow();
  const pressed = useRef<Point>(undefined);
  const pointer = useRef<Point>(undefined);
  const isByPointer = linking.by === 'pointer';

  const over = linking.over === undefined ? undefined : ground.scene.byId.get(linking.over);
  const refusal =
    over && over.id !== start.id ? whyNotEnd(pipeline, linking, over.id as NodeId) : undefined;

  useEffect(() => {
    drawing.getState().choose(undefined);
  }, [drawing]);
  const placeOf = ({ clientX, clientY }: PointerEvent): Point =>
    screenToFlowPosition({ x: clientX, y: clientY }, { snapToGrid: false });
  const nodeAt = (place: Point): NodeId | undefined => ground.finder.nodeAt(place)?.node?.id;
  const offerNext = (event: PointerEvent): void => {
    if (!isOver(frame, event)) return;
    const at = { x: event.clientX, y: event.clientY };
    const menu = {
      at,
      place: placeOf(event),
      end: { start: start.id as NodeId, side: linking.side },
    };
    // The click that this release makes would close it.
    requestAnimationFrame(() => drawing.getState().openMenu(menu));
  };
  useWindowGesture(isByPointer, {
    onMove(event) {
      pointer.current = { x: event.clientX, y: event.clientY };
      pressed.current ??= pointer.current;
      const end = placeOf(event);
      drawing.getState().go('link', { end, over: nodeAt(end) });
    },
    onUp(event) {
      const from = pressed.current ?? { x: event.clientX, y: event.clientY };
      const isClick = Math.hypot(event.clientX - from.x, event.clientY - from.y) < threshold;
      const reached = nodeAt(placeOf(event));
      // A click on the handle keeps the link in hand until another click says where to.
      if (isClick && (reached === undefined || reached === start.id)) return;
      drawing.getState().end();
      if (reached === undefined) offerNext(event);
      else if (reached !== start.id) linkOrSay(services, linking, reached);
    },
    onCancel: () => drawing.getState().end(),
  });
  const pointerOf = useCallback(() => pointer.current, []);
  useEdgePan(isByPointer, frame, view, pointerOf);

  const end = linking.end && isByPointer ? linking.end : over && inletOf(over, linking.side);
  return (
    <>
      {over && over.id !== start.id && over.node && (
        <TargetLight
          ground={ground}
          target={{
            kind: refusal === undefined ? 'source' : 'refused',
            node: over.node,
            words: '',
          }}
        />
      )}
      {end && (
        <svg className={styles.layer} aria-hidden>
          <polyline
            className={styles.line}
            data-refused={refusal !== undefined}
            points={lineBetween(start, end, linking.side)
              .map((point) => `${x + point.x * zoom},${y + point.y * zoom}`)
              .join(' ')}
          />
        </svg>
      )}
      {over && over.id !== start.id && (
        <Words
          isRefused={refusal !== undefined}
          left={x + (over.x + over.width / 2) * zoom}
          top={y + (over.y + over.height) * zoom + 8}
        >
          {refusal ?? linkWords(pipeline, linking, over.id as NodeId)}
        </Words>
      )}
    </>
  );
}

interface WordsProps {
  readonly isRefused: boolean;
  readonly left: number;
  readonly top: number;
  readonly children: string;
}

/** In pixels, from the edge of the canvas. */
const edge = 8;

/** Where it is told, or as near to it as all of the words can be seen. */
function Words({ isRefused, left, top, children }: WordsProps) {
  const words = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const own = words.current;
    const place = own?.parentElement;
    if (!own || !place) return;
    const half = own.offsetWidth / 2 + edge;
    own.style.left = `${Math.max(half, Math.min(left, place.clientWidth - half))}px`;
    own.style.top = `${Math.min(top, place.clientHeight - own.offsetHeight - edge)}px`;
  });
  return (
    <p ref={words} className={styles.words} data-refused={isRefused}>
      {children}
    </p>
  );
}

function linkWords(pipeline: Pipeline, { start, side }: Linking, over: NodeId) {
  const [source, reader] = side === 'downstream' ? [start, over] : [over, start];
  return `${labelById(pipeline, reader)} reads ${labelById(pipeline, source)}`;
}

function inletOf({ x, y, width, height }: SceneNode, side: Linking['side']) {
  return { x: side === 'downstream' ? x : x + width, y: y + height / 2 };
}

function lineBetween(start: SceneNode, end: { x: number; y: number }, side: Linking['side']) {
  const point = { ...end, width: 0, height: 0 };
  const route = side === 'downstream' ? directRoute(start, point) : directRoute(point, start);
  return pointsAlong(route);
}
