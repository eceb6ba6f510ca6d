/** Moves tables and sinks to another layer, and to where they stand in it. */
import type { Point } from '#core/editing/document.ts';
import { setPlaces } from '#core/editing/set-places.ts';
import type { Layer, NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly ids: readonly NodeId[];
  readonly layer: Layer;
  /** Absent: the nodes stay where they are. */
  readonly places?: Readonly<Record<NodeId, Point>>;
}

export const setLayer = defineCommand({
  name: 'set-layer',
  label({ ids: [first, ...others], layer }: Args) {
    return `move of ${others.length === 0 ? first : `${others.length + 1} tables`} to ${layer}`;
  },
  run(document, { ids, layer, places = {} }: Args) {
    for (const id of ids) {
      const node = document.pipeline.nodes[id];
      if (node && 'layer' in node.fields) node.fields.layer = layer;
    }
    setPlaces(document, places);
  },
});
