/** Puts nodes at places on the canvas: a drag, or a tidy-up. */
import type { Point } from '#core/editing/document.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly places: Readonly<Record<NodeId, Point>>;
  /** Absent: they were moved by hand. */
  readonly tidied?: 'all' | 'selection';
}

export const placeNodes = defineCommand({
  name: 'place-nodes',
  label: ({ places, tidied }: Args) => {
    const count = Object.keys(places).length;
    const what = count === 1 ? '1 table' : `${count} tables`;
    return tidied ? `tidy of ${what}` : `move of ${what}`;
  },
  snapshot: ({ tidied }: Args) => (tidied === 'all' ? 'Before tidy' : undefined),
  run({ layout }, { places }: Args) {
    for (const [id, place] of namedEntries(places)) layout[id] = place;
  },
});
