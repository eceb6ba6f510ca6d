/** The pipeline as a graph: painted far out, elements near in, on the one viewport of React Flow. */
import { ReactFlow, ReactFlowProvider } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { lazy, Suspense, useMemo, useRef } from 'react';
import type { Box } from '#core/layout/obstacle-columns.ts';
import { useServices, useSession, useWorkspace } from '../shared/services.ts';
import { addToBand } from './add-to-band.ts';
import { BandHeadings } from './band-headings.tsx';
import styles from './canvas.module.css';
import { CanvasFurniture } from './canvas-furniture.tsx';
import { createCanvasActions } from './canvas-keys.ts';
import { useCanvasView, zoomLimits } from './canvas-view.ts';
import { useDrawingOnCanvas } from './drawing/use-drawing-on-canvas.ts';
import { useMovedLayout } from './drawing/use-moved-layout.ts';
import { EmptyCanvas } from './empty-canvas.tsx';
import { flowSettings } from './flow-settings.ts';
import { useGhostMenu } from './ghosts/use-ghost-menu.tsx';
import './flow-look.css';
import type { FlowNode } from './mounted-nodes.ts';
import { nodeDomId } from './node-dom-id.ts';
import { nodeComponents } from './node-frame.tsx';
import { LooksProvider } from './node-look.ts';
import { PaintedCanvas } from './paint/painted-canvas.tsx';
import { TableViewLink } from './table-view-link.tsx';
import { useCanvasKeyDown } from './use-canvas-key-down.ts';
import { useCanvasScene } from './use-canvas-scene.ts';
import { useFlowNodes } from './use-flow-nodes.ts';
import { useGlidingLayout } from './use-gliding-layout.ts';
import { useMarks } from './use-marks.ts';
import { useNodeClick } from './use-node-click.ts';
import { useNodeDrag } from './use-node-drag.ts';
import { usePicture } from './use-picture.ts';
import { usePointedNode } from './use-pointed-node.ts';
import { useRestingView } from './use-resting-view.ts';
import { useScrollAsPan } from './use-scroll-as-pan.ts';
import { useTidy } from './use-tidy.ts';
import { useViewFollows } from './use-view-follows.ts';

// The canvas can be read and used before these are there.
const Drawing = lazy(async () => {
  const { Drawing: default_ } = await import('./drawing/drawing.tsx');
  return { default: default_ };
});
const Annotations = lazy(async () => {
  const { Annotations: default_ } = await import('./drawing/annotations.tsx');
  return { default: default_ };
});
const FollowedColumn = lazy(async () => {
  const { FollowedColumn: default_ } = await import('../column-lineage/followed-column.tsx');
  return { default: default_ };
});

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Pipeline />
    </ReactFlowProvider>
  );
}

function Pipeline() {
  const services = useServices();
  const frame = useRef<HTMLDivElement>(null);
  const [layout, glide] = useGlidingLayout(useWorkspace((state) => state.document.layout));
  const canvas = useCanvasScene(useMovedLayout(layout));
  const { scene, finder, shown, faceOf, columns, order } = canvas;
  const isEmpty = scene.nodes.length === 0;
  const view = useCanvasView(scene, useAnnotationBoxes(canvas.focus === undefined));
  const resting = useRestingView();
  const { pointed, ...pointing } = usePointedNode(finder);
  const marks = useMarks(canvas, pointed);
  const { nodes, onNodesChange, putBack, cards } = useFlowNodes(canvas, resting, marks);
  const { drag, snaps, ...dragging } = useNodeDrag(canvas, putBack);
  const picture = usePicture(canvas, { marks, mounted: cards, drag });
  const looks = useMemo(() => ({ shown, faceOf, order }), [shown, faceOf, order]);
  const ghosts = useGhostMenu();
  const tidying = useTidy(glide);
  const drawing = useDrawingOnCanvas({ frame, canvas, tidying });
  const actions = createCanvasActions({
    services,
    view,
    canvas: { ...canvas, marks },
    tidying,
    ghosts,
  });
  const onKeyDown = useCanvasKeyDown(frame, { ...actions, ...drawing.actions }, drawing.takeKey);
  const clicking = useNodeClick(frame, canvas, ghosts, drawing);
  useScrollAsPan(frame, view);
  useViewFollows(view, marks.active, canvas.focus);
  const viewport = useSession((state) => state.viewport);
  const isColumnFollowed = useSession((state) => state.column !== undefined);

  return (
    <LooksProvider value={looks}>
      <div className={styles.canvas} {...pointing} {...drawing.around}>
        <TableViewLink />
        <PaintedCanvas picture={picture} />
        <ReactFlow<FlowNode>
          ref={frame}
          aria-label="Pipeline"
          aria-activedescendant={marks.active === undefined ? undefined : nodeDomId(marks.active)}
          data-region-focus
          tabIndex={0}
          nodes={nodes}
          nodeTypes={nodeComponents}
          onNodesChange={onNodesChange}
          onKeyDown={onKeyDown}
          onMoveEnd={(_event, moved) => services.session.getState().update({ viewport: moved })}
          onInit={() => {
            if (!viewport) view.fitAtFirst();
            takeLostFocus(frame.current);
          }}
          defaultViewport={viewport ?? { x: 0, y: 0, zoom: 1 }}
          minZoom={zoomLimits.least}
          maxZoom={zoomLimits.most}
          snapToGrid={snaps}
          {...clicking}
          {...dragging}
          {...flowSettings}
        >
          <BandHeadings
            columns={columns}
            onAdd={canvas.focus ? undefined : (band) => addToBand(services, band)}
          />
          <Suspense>
            <Annotations kind="area" scene={scene} frame={frame} walks={actions} />
            <Annotations kind="note" scene={scene} frame={frame} walks={actions} />
            {isColumnFollowed && <FollowedColumn scene={scene} />}
          </Suspense>
          <CanvasFurniture canvas={canvas} view={view} zoom={resting.zoom} tidying={tidying} />
        </ReactFlow>
        {isEmpty && <EmptyCanvas />}
        <Suspense>
          <Drawing
            ground={canvas}
            view={view}
            frame={frame}
            nodes={drawing.nodes}
            entries={drawing.entries}
          />
        </Suspense>
        {drawing.dialog}
        {ghosts.menu}
      </div>
    </LooksProvider>
  );
}

const noBoxes: readonly Box[] = [];

/** Where notes and areas stand, as far as they are about what is shown. */
function useAnnotationBoxes(areMeant: boolean): readonly Box[] {
  const annotations = useWorkspace((state) => state.document.annotations);
  return useMemo(() => {
    if (!areMeant || !annotations) return noBoxes;
    return Object.values(annotations).map(({ point, size }) => ({ ...point, ...size }));
  }, [areMeant, annotations]);
}

/** What was clicked to get here is gone, and with it the focus: keys work at once. */
function takeLostFocus(frame: HTMLElement | null): void {
  if (document.activeElement === document.body) frame?.focus({ preventScroll: true });
}
