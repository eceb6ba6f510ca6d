/** Puts a note or an area on the canvas. */
import type { Annotation } from '#core/editing/document.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: string;
  readonly annotation: Annotation;
}

/** An id that is taken stays with what has it. */
export const addAnnotation = defineCommand({
  name: 'add-annotation',
  label: ({ annotation: { kind } }: Args) => (kind === 'note' ? 'new note' : 'new area'),
  run(document, { id, annotation }: Args) {
    const annotations = document.annotations ?? {};
    if (Object.hasOwn(annotations, id)) return;
    annotations[id] = annotation;
    document.annotations = annotations;
  },
});
