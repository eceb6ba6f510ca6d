/** Where links are drawn from and to at the sides of a node, and the plus that adds a table after it. */
import { type ReactFlowState, useStore } from '@xyflow/react';
import { Plus } from 'lucide-react';
import type { CSSProperties, PointerEvent } from 'react';
import type { PipelineNode } from '#core/model/pipeline.ts';
import type { Linking } from '#store/drawing-store.ts';
import { useServices } from '../../shared/services.ts';
import { type Detail, detailAt } from '../detail.ts';
import { addDownstream } from './add-to-canvas.ts';
import { groundOf } from './ground-of.ts';
import styles from './node-handles.module.css';

interface NodeHandlesProps {
  readonly node: PipelineNode;
  /** The name that is shown. */
  readonly title: string;
}

/** Where names can be read. Farther out, they would cover the nodes. */
const shownAt: ReadonlySet<Detail> = new Set(['near', 'middle', 'far']);
/** Sizes to an octave of the zoom: each new one is drawn anew. */
const steps = 4;

/** What keeps them at their size on the screen or above it, however small the nodes are. */
function scaleIn({ transform: [, , zoom] }: ReactFlowState): number | undefined {
  if (!shownAt.has(detailAt(zoom))) return undefined;
  return 2 ** (Math.max(0, Math.ceil(-steps * Math.log2(zoom))) / steps);
}

export function NodeHandles({ node, title }: NodeHandlesProps) {
  const services = useServices();
  const { drawing, workspace } = services;
  const reads = node.type === 'table' || node.type === 'sink';
  const scale = useStore(scaleIn);
  if (scale === undefined) return null;
  // Custom properties are no keys of CSSProperties.
  const style = { '--handle-scale': scale } as CSSProperties;

  const begin = (event: PointerEvent, side: Linking['side']): void => {
    if (event.button !== 0) return;
    // A second handle is clicked to end the link that was begun at the first.
    if (drawing.getState().gesture?.kind === 'link') return;
    event.stopPropagation();
    const common = { kind: 'link', by: 'pointer', typed: '', end: undefined } as const;
    drawing.getState().begin({ ...common, start: node.id, side, over: undefined });
  };
  const add = (): void => {
    const ground = groundOf(workspace.getState().document);
    addDownstream({ services, ground }, node.id);
  };

  return (
    <>
      {reads && (
        <span
          className={`${styles.handle} nodrag nopan`}
          data-side="left"
          style={style}
          title={`Drag to what ${title} reads`}
          data-handle={`${node.id} in`}
          onPointerDown={(event) => begin(event, 'upstream')}
        />
      )}
      {node.type !== 'sink' && (
        <>
          <span
            className={`${styles.handle} nodrag nopan`}
            data-side="right"
            style={style}
            title={`Drag to what reads ${title}`}
            data-handle={`${node.id} out`}
            onPointerDown={(event) => begin(event, 'downstream')}
          />
          <button
            type="button"
            tabIndex={-1}
            className={`${styles.plus} nodrag nopan`}
            style={style}
            aria-label={`Add a table after ${title}`}
            title={`Add a table after ${title} (N)`}
            onClick={(event) => {
              event.stopPropagation();
              add();
            }}
          >
            <Plus size={14} aria-hidden />
          </button>
        </>
      )}
    </>
  );
}
