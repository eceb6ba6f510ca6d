/** Moves, resizes, colours or rewords a note or an area. */
import type { Annotation, Area, Note, Point } from '#core/editing/document.ts';
import { setPlaces } from '#core/editing/set-places.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

type Change = Partial<Omit<Note, 'kind'> & Omit<Area, 'kind'>>;

interface Args {
  readonly id: string;
  /** What the annotation has no place for is left out: a note has no title. */
  readonly change: Change;
  /** Where nodes that go along with an area stand then. Absent: none do. */
  readonly places?: Readonly<Record<NodeId, Point>>;
}

export const changeAnnotation = defineCommand({
  name: 'change-annotation',
  label: ({ change }: Args) => `${changeWords(change)} of a note or area`,
  mergeKey: ({ id, change }: Args) => `change-annotation:${id}:${Object.keys(change).join()}`,
  run(document, { id, change, places = {} }: Args) {
    const { annotations } = document;
    if (!annotations || !Object.hasOwn(annotations, id)) return;
    const annotation = annotations[id];
    if (annotation) Object.assign(annotation, fitting(annotation.kind, change));
    setPlaces(document, places);
  },
});

const keys = {
  note: ['text', 'point', 'size'],
  area: ['title', 'point', 'size', 'colour'],
} as const satisfies Readonly<Record<Annotation['kind'], readonly (keyof Change)[]>>;

function fitting(kind: Annotation['kind'], change: Change): Change {
  const own: readonly string[] = keys[kind];
  return Object.fromEntries(Object.entries(change).filter(([key]) => own.includes(key)));
}

function changeWords({ point, size, colour }: Change): string {
  if (size) return 'resize';
  if (point) return 'move';
  return colour ? 'colour' : 'text';
}
