/** The menu at the loose end of a link: what to add there, linked. */

import { useReactFlow } from '@xyflow/react';
import type { Point } from '#core/editing/document.ts';
import { bandOf, bandTitles } from '#core/model/graph.ts';
import { labelById } from '#core/model/label.ts';
import { layers } from '#core/model/pipeline.ts';
import type { LooseEnd } from '#store/drawing-store.ts';
import { ContextMenu } from '../../shared/context-menu.tsx';
import { useDrawing, useServices, useWorkspace } from '../../shared/services.ts';
import { nodeSize } from '../scene/scene.ts';
import { addMade } from './add-to-canvas.ts';
import { layerAfter } from './drop-target.ts';
import { bandAt, type Ground, placesInBands } from './new-places.ts';
import { nextMade } from './next-made.ts';
import { paletteRows } from './palette-rows.ts';
import { snapped } from './snap.ts';

interface NextMenuProps {
  readonly ground: Ground;
  /** In the window. */
  readonly at: Point;
  /** On the canvas. */
  readonly place: Point;
  readonly end: LooseEnd;
}

export function NextMenu({ ground, at, place, end }: NextMenuProps) {
  const services = useServices();
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const openMenu = useDrawing((state) => state.openMenu);
  const { getZoom } = useReactFlow();
  const near = pipeline.nodes[end.start];
  if (!near) return null;
  const here = bandAt(ground.columns, place.x);
  const layer = layers.find((one) => one === here) ?? layerAfter(near);
  const entries = paletteRows.flatMap((row) => {
    const made = nextMade(pipeline, row, end, layer);
    const [node] = made?.nodes ?? [];
    if (!made || !node) return [];
    const band = bandOf(node);
    const onSelect = (): void => {
      const corner = { x: place.x - nodeSize.width / 2, y: place.y - nodeSize.height / 2 };
      const places =
        band === here
          ? { [node.id]: snapped(corner, getZoom()) }
          : placesInBands(ground, [{ id: node.id, band }], place.y);
      addMade({ services, ground }, made, places);
    };
    const isTable = node.type === 'table';
    const title = isTable ? `${row.title} in ${bandTitles[band]}` : row.title;
    return [{ title, icon: row.icon, onSelect }];
  });
  if (entries.length === 0) return null;
  const name = labelById(pipeline, end.start);
  return (
    <ContextMenu
      label={end.side === 'downstream' ? `Add what reads ${name}` : `Add what ${name} reads`}
      at={at}
      entries={entries}
      onClose={() => openMenu(undefined)}
    />
  );
}
