/** Puts nodes at places on the canvas: a drag, or a tidy-up. */
import type { Point } from '#core/editing/document.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly places: Readonly<Record<NodeId, Point>>;
}

export const placeNodes = defineCommand({
  name: 'place-nodes',
  label: ({ places }: Args) => {
    const count = Object.keys(places).length;
    return count === 1 ? 'move of 1 table' : `move of ${count} tables`;
  },
  run({ layout }, { places }: Args) {
    for (const [id, place] of Object.entries(places)) layout[id as NodeId] = place;
  },
});
