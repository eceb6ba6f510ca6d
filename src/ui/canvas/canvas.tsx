/** The pipeline as a graph. React Flow draws and drags; every edit it proposes becomes a command. */
import { Background, type OnNodeDrag, ReactFlow, ReactFlowProvider, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import type { NodeId } from '#core/model/pipeline.ts';
import { useUploads } from '../panels/import/uploads.tsx';
import { isMac } from '../shared/is-mac.ts';
import { useServices } from '../shared/services.ts';
import { canvasShortcuts, shortcutOf } from '../shell/keyboard-map.ts';
import { bandColumns } from './band-columns.ts';
import { BandColumns, BandHeadings } from './band-headings.tsx';
import styles from './canvas.module.css';
import { createCanvasActions } from './canvas-keys.ts';
import { CanvasTools } from './canvas-tools.tsx';
import { useCanvasView } from './canvas-view.ts';
import { EmptyCanvas } from './empty-canvas.tsx';
import './flow-look.css';
import { Minimap } from './minimap.tsx';
import { nodeDomId } from './node-dom-id.ts';
import { nodeComponents } from './node-frame.tsx';
import { ShownProvider } from './node-look.ts';
import { type FlowNode, nodeSize } from './to-flow.ts';
import { useFlow } from './use-flow.ts';
import { useRemoval } from './use-removal.tsx';
import { useScrollAsPan } from './use-scroll-as-pan.ts';
import { useTidy } from './use-tidy.ts';

/** Below, every node is in the page, where assistive technology finds it; above, those in sight. */
const drawnAtOnce = 300;
const minimapFrom = 20;
/** In a narrower canvas, in pixels, the minimap would cover too much of what it shows. */
const minimapRoom = 720;

/** React Flow's own describe keys that do something else here. */
const ownWords = {
  'node.a11yDescription.default': 'Arrow keys go along the links. Enter opens the inspector.',
  'node.a11yDescription.keyboardDisabled':
    'Arrow keys go along the links. Enter opens the inspector.',
  'edge.a11yDescription.default': 'A link between two tables.',
};

export function Canvas() {
  return (
    <ReactFlowProvider>
      <Pipeline />
    </ReactFlowProvider>
  );
}

function Pipeline() {
  const services = useServices();
  const { session, imports } = services;
  const { flow, nodes, edges, onNodesChange, active, look } = useFlow();
  const view = useCanvasView();
  const tidy = useTidy();
  const { askToRemove, dialog } = useRemoval(flow);
  const detail = useStore(({ transform }) => detailAt(transform[2]));
  const frame = useRef<HTMLDivElement>(null);
  const columns = useMemo(
    () =>
      bandColumns(
        nodes.map(({ data, position }) => ({ band: data.band, x: position.x })),
        nodeSize.width,
      ),
    [nodes],
  );
  const actions = createCanvasActions({ services, view, flow, remove: askToRemove, tidy });

  useEffect(
    () =>
      imports.subscribe(({ state }, before) => {
        // The tables are drawn in the next frame, and can be fitted in the one after.
        if (state.phase === 'done' && state !== before.state) {
          requestAnimationFrame(() => requestAnimationFrame(view.fitAtFirst));
        }
      }),
    [imports, view],
  );
  useScrollAsPan(frame, view);
  const hasRoom = useStore(({ width }) => width >= minimapRoom);
  // The room changes when the inspector opens, and must not cover what it is about.
  const room = useStore(({ width, height }) => `${width} ${height}`);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  useEffect(() => {
    if (active !== undefined) view.reveal(active);
  }, [active, view, room]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const isOurs = event.target === frame.current || isOnNode(event.target);
    const shortcut = shortcutOf(canvasShortcuts, event, isMac);
    if (!isOurs || !shortcut) return;
    event.preventDefault();
    actions[shortcut.action]();
  };
  const onNodeDragStop: OnNodeDrag<FlowNode> = (_event, _node, moved) => {
    const places = Object.fromEntries(moved.map(({ id, position }) => [id, position]));
    services.workspace.getState().dispatch({ name: 'place-nodes', places });
  };
  const onNodeClick = useNodeClick(frame);

  return (
    <ShownProvider value={look}>
      <div className={styles.canvas}>
        {nodes.length > 0 && <BandColumns columns={columns} />}
        <ReactFlow<FlowNode>
          ref={frame}
          aria-label="Pipeline"
          aria-activedescendant={active === undefined ? undefined : nodeDomId(active)}
          data-detail={detail}
          data-region-focus
          tabIndex={0}
          nodes={nodes}
          edges={edges}
          nodeTypes={nodeComponents}
          onNodesChange={onNodesChange}
          onNodeClick={onNodeClick}
          onNodeDragStop={onNodeDragStop}
          onPaneClick={() => session.getState().select(undefined)}
          onKeyDown={onKeyDown}
          onMoveEnd={(_event, viewport) => session.getState().update({ viewport })}
          onInit={() => {
            if (!session.getState().viewport) view.fitAtFirst();
          }}
          defaultViewport={session.getState().viewport ?? { x: 0, y: 0, zoom: 1 }}
          minZoom={0.05}
          maxZoom={2}
          snapToGrid
          snapGrid={[16, 16]}
          panOnScroll
          onlyRenderVisibleElements={nodes.length > drawnAtOnce}
          elementsSelectable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          ariaLabelConfig={ownWords}
          panActivationKeyCode={null}
          deleteKeyCode={null}
          selectionKeyCode={null}
          multiSelectionKeyCode={null}
          zoomOnDoubleClick={false}
        >
          <Background gap={16} size={1} />
          {nodes.length > 0 && <BandHeadings columns={columns} />}
          <CanvasTools view={view} onTidy={tidy} isEmpty={nodes.length === 0} />
          {nodes.length >= minimapFrom && hasRoom && <Minimap nodes={nodes} view={view} />}
        </ReactFlow>
        {nodes.length === 0 && <EmptyCanvas />}
        {dialog}
      </div>
    </ShownProvider>
  );
}

/** How much of a node can be read at a zoom. */
function detailAt(zoom: number): 'near' | 'middle' | 'far' {
  if (zoom >= 0.75) return 'near';
  return zoom >= 0.5 ? 'middle' : 'far';
}

function isOnNode(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.react-flow__node') !== null;
}

/** Clicking a node selects it and opens the inspector; a ghost says what is missing. */
function useNodeClick(frame: React.RefObject<HTMLDivElement | null>) {
  const { session, notices } = useServices();
  const { chooseFiles } = useUploads();
  return (_event: React.MouseEvent, node: FlowNode): void => {
    frame.current?.focus({ preventScroll: true });
    if (node.data.node) {
      // Ids on the canvas are those of the pipeline.
      session.getState().update({ selected: node.id as NodeId, isInspectorOpen: true });
      return;
    }
    const name = node.id.slice(node.id.indexOf('.') + 1);
    notices.getState().show(`${name} is read here, but was not uploaded.`, {
      action: { title: 'Upload it', run: chooseFiles },
    });
  };
}
