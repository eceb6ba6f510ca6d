/** What keys do while the canvas has the focus. */

import { nodeOf } from '#core/model/graph.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { focusRegionNamed } from '../shared/regions.ts';
import type { Services } from '../shared/services.ts';
import type { CanvasActionId } from '../shell/keyboard-map.ts';
import type { CanvasView } from './canvas-view.ts';
import { type Direction, type Walked, walk } from './walk.ts';

export interface CanvasNeeds {
  readonly services: Services;
  readonly view: CanvasView;
  readonly scene: Walked;
  remove(id: NodeId): void;
  tidy(): void;
}

export function createCanvasActions(
  needs: CanvasNeeds,
): Readonly<Record<CanvasActionId, () => void>> {
  const { services, view, remove, tidy } = needs;
  const { session, workspace } = services;
  const go = (direction: Direction) => () => goTo(needs, direction);
  return {
    'walk-left': go('left'),
    'walk-right': go('right'),
    'walk-up': go('up'),
    'walk-down': go('down'),
    'open-inspector': () => openInspector(services),
    remove() {
      const { selected } = session.getState();
      const isThere = selected && nodeOf(workspace.getState().document.pipeline, selected);
      if (isThere) remove(selected);
    },
    clear: () => session.getState().select(undefined),
    tidy,
    fit: view.fit,
    'zoom-in': view.zoomIn,
    'zoom-out': view.zoomOut,
    'zoom-actual': view.zoomActual,
  };
}

const nothingThere: Readonly<Record<Direction, string>> = {
  left: 'Nothing upstream.',
  right: 'Nothing downstream.',
  up: 'Nothing above.',
  down: 'Nothing below.',
};

function goTo({ services, scene }: CanvasNeeds, direction: Direction): void {
  const { session, notices } = services;
  const next = walk(session.getState().selected, direction, scene);
  if (next === undefined) notices.getState().announce(nothingThere[direction]);
  // Ids on the canvas are those of the pipeline.
  else session.getState().select(next as NodeId);
}

function openInspector({ session }: Services): void {
  if (session.getState().selected === undefined) return;
  session.getState().update({ isInspectorOpen: true });
  focusRegionNamed('Inspector');
}
