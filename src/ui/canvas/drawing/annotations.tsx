/** Notes and areas on the canvas: areas behind the tables, notes among them. */
import { useViewport, ViewportPortal } from '@xyflow/react';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import type { Annotation } from '#core/editing/document.ts';
import { isMac } from '../../shared/is-mac.ts';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import { shortcutOf } from '../../shell/key-press.ts';
import { type CanvasActionId, canvasShortcuts } from '../../shell/keyboard-map.ts';
import { annotationDomId } from '../node-dom-id.ts';
import type { Scene } from '../scene/scene.ts';
import { annotationDrag } from './annotation-drag.ts';
import { beginAnnotationMove } from './annotation-move.ts';
import styles from './annotations.module.css';
import { removeAnnotation } from './draw-actions.ts';
import { movedAnnotation } from './keep-move.ts';
import { takeModeKey } from './mode-keys.ts';

interface AnnotationsProps {
  readonly scene: Scene;
  readonly frame: RefObject<HTMLDivElement | null>;
  /** Areas stand behind the tables, notes before them. */
  readonly kind: Annotation['kind'];
  /** What arrow keys do: the canvas is one tab stop, and they lead from one thing on it to another. */
  readonly walks: Readonly<Partial<Record<CanvasActionId, () => void>>>;
}

export function Annotations({ scene, frame, kind, walks }: AnnotationsProps) {
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
            <Frame {...{ id, annotation, zoom, scene, frame, walks }} />
          </li>
        ))}
      </ul>
    </ViewportPortal>
  );
}

interface FrameProps extends Omit<AnnotationsProps, 'kind'> {
  readonly id: string;
  readonly annotation: Annotation;
  readonly zoom: number;
}

function Frame({ id, annotation, zoom, scene, frame, walks }: FrameProps) {
  const services = useServices();
  const { drawing, session, workspace } = services;
  const isChosen = useDrawing(({ chosen }) => chosen?.kind === 'annotation' && chosen.id === id);
  const isEdited = useDrawing(
    ({ gesture }) => gesture?.kind === 'edit' && gesture.annotation === id,
  );
  const moving = useDrawing(({ gesture }) =>
    gesture?.kind === 'move' && gesture.annotation === id ? gesture : undefined,
  );
  const drag = annotationDrag(services, id, zoom);
  const { point, size } = moving ? movedAnnotation(annotation, moving) : annotation;
  const text = annotation.kind === 'note' ? annotation.text : annotation.title;
  const edit = (): void => drawing.getState().begin({ kind: 'edit', annotation: id });

  const leave = (): void => frame.current?.focus({ preventScroll: true });
  const deeds: Readonly<Partial<Record<CanvasActionId, () => void>>> = {
    'open-inspector': edit,
    rename: edit,
    move: () => beginAnnotationMove(services, id, 'keys'),
    remove() {
      removeAnnotation(services, id);
      leave();
    },
    clear() {
      drawing.getState().choose(undefined);
      leave();
    },
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== event.currentTarget) return;
    if (takeModeKey(event, services, scene)) {
      event.preventDefault();
      return;
    }
    const action = shortcutOf(canvasShortcuts, event, isMac)?.action;
    const deed = action && (action.startsWith('walk-') ? walks : deeds)[action];
    if (!deed) return;
    event.preventDefault();
    deed();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a card that is moved and edited is no plain figure.
    <div
      role="button"
      id={annotationDomId(id)}
      tabIndex={-1}
      aria-label={`${annotation.kind === 'note' ? 'Note' : 'Area'}: ${text || 'empty'}`}
      aria-pressed={isChosen}
      className={`${styles.frame} nopan nodrag`}
      data-kind={annotation.kind}
      data-colour={annotation.kind === 'area' ? (annotation.colour ?? 'grey') : undefined}
      data-chosen={isChosen}
      style={{ left: point.x, top: point.y, width: size.width, height: size.height }}
      onFocus={() => {
        // One thing is chosen at a time: keys are about this one.
        session.getState().select(undefined);
        drawing.getState().choose({ kind: 'annotation', id });
      }}
      onDoubleClick={edit}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => drag(event, 'move')}
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
        <span
          className={styles.text}
          title={text}
          style={annotation.kind === 'note' ? { WebkitLineClamp: linesIn(size.height) } : undefined}
        >
          {text || (annotation.kind === 'note' ? 'Double-click to write' : '')}
        </span>
      )}
      <span
        className={styles.corner}
        title="Drag to resize"
        onPointerDown={(event) => drag(event, 'grow')}
      />
    </div>
  );
}

/** The same as in annotations.module.css. */
const lineHeight = 18;
const paddings = 22;

/** What does not fit ends in dots, and can be read in the title. */
function linesIn(height: number): number {
  return Math.max(1, Math.floor((height - paddings) / lineHeight));
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
