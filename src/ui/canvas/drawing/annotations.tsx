/** Notes and areas on the canvas: areas behind the tables, notes among them. */
import { useViewport, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, type PointerEvent, type RefObject, useRef, useState } from 'react';
import type { Annotation, Point } from '#core/editing/document.ts';
import { isMac } from '../../shared/is-mac.ts';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import { shortcutOf } from '../../shell/key-press.ts';
import { canvasShortcuts } from '../../shell/keyboard-map.ts';
import type { Scene } from '../scene/scene.ts';
import styles from './annotations.module.css';
import { removeAnnotation } from './draw-actions.ts';
import { movedAnnotation, takeModeKey } from './mode-keys.ts';
import { snapped } from './snap.ts';

interface AnnotationsProps {
  readonly scene: Scene;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Areas stand behind the tables, notes before them. */
  readonly kind: Annotation['kind'];
}

export function Annotations({ scene, frame, kind }: AnnotationsProps) {
  const annotations = useWorkspace((state) => state.document.annotations);
  const { zoom } = useViewport();
  const own = Object.entries(annotations ?? {}).filter(([, one]) => one.kind === kind);
  if (own.length === 0) return null;
  return (
    <ViewportPortal>
      <ul
        aria-label={kind === 'note' ? 'Notes' : 'Areas'}
        className={styles.layer}
        data-kind={kind}
      >
        {own.map(([id, annotation]) => (
          <li key={id}>
            <Frame id={id} annotation={annotation} zoom={zoom} scene={scene} frame={frame} />
          </li>
        ))}
      </ul>
    </ViewportPortal>
  );
}

interface FrameProps {
  readonly id: string;
  readonly annotation: Annotation;
  readonly zoom: number;
  readonly scene: Scene;
  readonly frame: RefObject<HTMLDivElement | null>;
}

const still = { x: 0, y: 0 };

function Frame({ id, annotation, zoom, scene, frame }: FrameProps) {
  const services = useServices();
  const { drawing, workspace } = services;
  const isChosen = useDrawing(({ chosen }) => chosen?.kind === 'annotation' && chosen.id === id);
  const isEdited = useDrawing(
    ({ gesture }) => gesture?.kind === 'edit' && gesture.annotation === id,
  );
  const moving = useDrawing(({ gesture }) =>
    gesture?.kind === 'move' && gesture.annotation === id ? gesture : undefined,
  );
  const drag = useAnnotationDrag(id, annotation, zoom);
  const { point, size } = movedAnnotation(
    annotation,
    moving ?? drag.shift ?? { by: still, growth: still },
  );
  const text = annotation.kind === 'note' ? annotation.text : annotation.title;
  const edit = (): void => drawing.getState().begin({ kind: 'edit', annotation: id });

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (takeModeKey(event, services, scene)) {
      event.preventDefault();
      return;
    }
    const action = shortcutOf(canvasShortcuts, event, isMac)?.action;
    if (action === 'open-inspector' || action === 'rename') edit();
    else if (action === 'move') {
      drawing
        .getState()
        .begin({ kind: 'move', nodes: [], annotation: id, by: still, growth: still });
    } else if (action === 'remove') {
      removeAnnotation(services, id);
      frame.current?.focus({ preventScroll: true });
    } else if (action === 'clear') {
      drawing.getState().choose(undefined);
      frame.current?.focus({ preventScroll: true });
    } else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a card that is moved and edited is no plain figure.
    <div
      role="button"
      tabIndex={0}
      aria-label={`${annotation.kind === 'note' ? 'Note' : 'Area'}: ${text || 'empty'}`}
      aria-pressed={isChosen}
      className={`${styles.frame} nopan nodrag`}
      data-kind={annotation.kind}
      data-colour={annotation.kind === 'area' ? (annotation.colour ?? 'grey') : undefined}
      data-chosen={isChosen}
      style={{ left: point.x, top: point.y, width: size.width, height: size.height }}
      onFocus={() => drawing.getState().choose({ kind: 'annotation', id })}
      onDoubleClick={edit}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag.begin(event, 'move')}
    >
      {isEdited ? (
        <Words
          text={text}
          isNote={annotation.kind === 'note'}
          onDone={(next) => {
            drawing.getState().end();
            if (next === undefined || next === text) return;
            const change = annotation.kind === 'note' ? { text: next } : { title: next };
            workspace.getState().dispatch({ name: 'change-annotation', id, change });
          }}
        />
      ) : (
        <span className={styles.text}>
          {text || (annotation.kind === 'note' ? 'Double-click to write' : '')}
        </span>
      )}
      <span
        className={styles.corner}
        title="Drag to resize"
        onPointerDown={(event) => drag.begin(event, 'grow')}
      />
    </div>
  );
}

interface Shift {
  readonly by: Point;
  readonly growth: Point;
}

/** Moves by dragging the frame, resizes by dragging its corner; one step each. */
function useAnnotationDrag(id: string, annotation: Annotation, zoom: number) {
  const { workspace } = useServices();
  const [shift, setShift] = useState<Shift>();
  const latest = useRef<Shift>(undefined);

  const begin = (event: PointerEvent, what: 'move' | 'grow'): void => {
    if (event.button !== 0 || (event.target as Element).matches('textarea, input')) return;
    event.stopPropagation();
    const start = { x: event.clientX, y: event.clientY };
    const listening = new AbortController();
    const { signal } = listening;
    addEventListener(
      'pointermove',
      ({ clientX, clientY, altKey }) => {
        const by = { x: (clientX - start.x) / zoom, y: (clientY - start.y) / zoom };
        const whole = altKey ? by : snapped(by, zoom);
        latest.current =
          what === 'move' ? { by: whole, growth: still } : { by: still, growth: whole };
        setShift(latest.current);
      },
      { signal },
    );
    const end = (isKept: boolean) => (): void => {
      listening.abort();
      const done = latest.current;
      latest.current = undefined;
      setShift(undefined);
      if (!isKept || !done) return;
      const { point, size } = movedAnnotation(annotation, done);
      const change = what === 'move' ? { point } : { size };
      workspace.getState().dispatch({ name: 'change-annotation', id, change });
    };
    addEventListener('pointerup', end(true), { signal });
    addEventListener('pointercancel', end(false), { signal });
  };
  return { shift, begin };
}

interface WordsProps {
  readonly text: string;
  readonly isNote: boolean;
  /** Told what was typed; absent: nothing is changed. */
  onDone(text: string | undefined): void;
}

function Words({ text, isNote, onDone }: WordsProps) {
  const [typed, setTyped] = useState(text);
  return (
    <textarea
      // biome-ignore lint/a11y/noAutofocus: the user asked to type here.
      autoFocus
      aria-label={isNote ? 'Text of the note' : 'Title of the area'}
      className={`${styles.words} nodrag nowheel`}
      rows={isNote ? undefined : 1}
      value={typed}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => onDone(typed)}
      onPointerDown={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation();
        const isDone =
          event.key === 'Escape' ||
          (event.key === 'Enter' && (!isNote || event.ctrlKey || event.metaKey));
        if (!isDone) return;
        event.preventDefault();
        const frame = event.currentTarget.parentElement;
        onDone(event.key === 'Escape' ? undefined : typed);
        frame?.focus();
      }}
    />
  );
}
