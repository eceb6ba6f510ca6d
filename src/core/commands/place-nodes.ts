/** Puts nodes at places on the canvas: a drag, or a tidy-up. */
import { original } from 'immer';
import type { Point } from '#core/editing/document.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

/** Of more places than this, a copy with them is quicker than a draft. */
const draftedAtMost = 1000;

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
  run(document, { places }: Args) {
    const entries = namedEntries(places);
    const layout = original(document)?.layout;
    if (layout && entries.length > draftedAtMost) document.layout = { ...layout, ...places };
    else for (const [id, place] of entries) document.layout[id] = place;
  },
});
