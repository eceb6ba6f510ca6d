/** Moves tables and sinks to another layer, and to where they stand in it. */
import type { Point, WorkspaceDocument } from '#core/editing/document.ts';
import { setPlaces } from '#core/editing/set-places.ts';
import { labelOrCount } from '#core/model/label.ts';
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
  label: ({ ids, layer }: Args, { pipeline }: WorkspaceDocument) =>
    `move of ${labelOrCount(pipeline, ids)} to ${layer}`,
  run(document, { ids, layer, places = {} }: Args) {
    for (const id of ids) {
      const node = document.pipeline.nodes[id];
      if (node && 'layer' in node.fields) node.fields.layer = layer;
    }
    setPlaces(document, places);
  },
});
