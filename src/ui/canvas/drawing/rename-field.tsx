/** The name of a node, changed on the node itself. */
import { useViewport } from '@xyflow/react';
import { type RefObject, useState } from 'react';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import type { Scene } from '../scene/scene.ts';
import styles from './rename-field.module.css';

interface RenameFieldProps {
  readonly scene: Scene;
  readonly frame: RefObject<HTMLDivElement | null>;
}

export function RenameField({ scene, frame }: RenameFieldProps) {
  const gesture = useDrawing((state) => state.gesture);
  const node = useWorkspace(({ document }) =>
    gesture?.kind === 'rename' ? document.pipeline.nodes[gesture.node] : undefined,
  );
  const stop = node && scene.byId.get(node.id);
  return node && stop && <Field key={node.id} node={node} place={stop} frame={frame} />;
}

interface FieldProps {
  readonly node: PipelineNode;
  readonly place: { readonly x: number; readonly y: number; readonly width: number };
  readonly frame: RefObject<HTMLDivElement | null>;
}

const leastWidth = 200;

function Field({ node, place, frame }: FieldProps) {
  const { workspace, drawing, notices } = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const { x, y, zoom } = useViewport();
  const [text, setText] = useState(node.name);
  const refusal = nameRefusal(pipeline, node.id, text.trim());

  const { end } = drawing.getState();
  const backToCanvas = (): void => frame.current?.focus({ preventScroll: true });
  const keep = (): void => {
    const to = text.trim();
    if (refusal !== undefined) notices.getState().announce(refusal);
    else {
      end();
      if (to !== node.name) {
        workspace.getState().dispatch({ name: 'rename-node', id: node.id, to });
        notices.getState().announce(`Renamed to ${to}.`);
      }
    }
  };

  return (
    <div
      className={styles.place}
      style={{
        left: x + place.x * zoom,
        top: y + place.y * zoom,
        width: Math.max(place.width * zoom, leastWidth),
      }}
    >
      <input
        type="text"
        // biome-ignore lint/a11y/noAutofocus: the user asked to type here.
        autoFocus
        aria-label={`New name of ${node.name}`}
        aria-invalid={refusal !== undefined}
        spellCheck={false}
        autoComplete="off"
        className={styles.field}
        value={text}
        onFocus={({ currentTarget }) => currentTarget.select()}
        onChange={({ target }) => setText(target.value)}
        // The focus stays where it went: whoever clicks elsewhere wants to be there.
        onBlur={() => {
          if (drawing.getState().gesture?.kind !== 'rename') return;
          if (refusal === undefined) keep();
          else end();
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') keep();
          if (event.key === 'Escape') end();
          if (drawing.getState().gesture?.kind !== 'rename') backToCanvas();
        }}
      />
      {refusal !== undefined && (
        <p role="alert" className={styles.refusal}>
          {refusal}
        </p>
      )}
    </div>
  );
}
