/** What keys do while the canvas has the focus. */

import { focusRegionNamed } from '../shared/regions.ts';
import type { Services } from '../shared/services.ts';
import type { CanvasActionId } from '../shell/keyboard-map.ts';
import { annotationAt, annotationStops, stopIdOf } from './annotation-stops.ts';
import type { CanvasView } from './canvas-view.ts';
import { goDeeper } from './focus/go-deeper.ts';
import type { GhostMenu } from './ghosts/use-ghost-menu.tsx';
import { closeGroup, goToStop, openGroup, openGroupOf } from './groups/open-and-close.ts';
import { annotationDomId } from './node-dom-id.ts';
import type { Marks } from './paint/picture.ts';
import type { Scene } from './scene/scene.ts';
import type { CanvasScene } from './use-canvas-scene.ts';
import type { Tidying } from './use-tidy.ts';
import { type Direction, walk } from './walk.ts';

interface CanvasNeeds {
  readonly services: Services;
  readonly view: CanvasView;
  readonly canvas: Pick<CanvasScene, 'scene' | 'slice' | 'groups'> & { readonly marks: Marks };
  readonly tidying: Tidying;
  readonly ghosts: GhostMenu;
}

/** What reads and looks, as against what draws. */
type ReadingActionId = Extract<
  CanvasActionId,
  | 'walk-left'
  | 'walk-right'
  | 'walk-up'
  | 'walk-down'
  | 'open-inspector'
  | 'clear'
  | 'focus-lineage'
  | 'fit-focus'
  | 'tidy'
  | 'tidy-selection'
  | 'fit'
  | 'zoom-in'
  | 'zoom-out'
  | 'zoom-actual'
>;

/** An action for each key that reads the canvas; of these only tidying changes the project. */
export function createCanvasActions(
  needs: CanvasNeeds,
): Readonly<Record<ReadingActionId, () => void>> {
  const { services, view, tidying } = needs;
  const { session } = services;
  const go = (direction: Direction) => () => goTo(needs, direction);
  return {
    'walk-left': go('left'),
    'walk-right': go('right'),
    'walk-up': go('up'),
    'walk-down': go('down'),
    'open-inspector': () => openAtHand(needs),
    clear: () => session.getState().select(undefined),
    'focus-lineage': () => goDeeper(services),
    'fit-focus': () => view.fitThese(litNow(needs)),
    tidy: () => tidying.tidy(),
    'tidy-selection': tidying.tidySelection,
    fit: view.fit,
    'zoom-in': view.zoomIn,
    'zoom-out': view.zoomOut,
    'zoom-actual': () => view.zoomActual(needs.canvas.marks.active),
  };
}

/** What is in focus; without a focus, what is selected, with its lineage. */
function litNow({ services, canvas: { scene, marks } }: CanvasNeeds): Iterable<string> {
  return services.session.getState().focus ? scene.byId.keys() : (marks.lit ?? scene.byId.keys());
}

const nothingThere: Readonly<Record<Direction, string>> = {
  left: 'Nothing upstream.',
  right: 'Nothing downstream.',
  up: 'Nothing above.',
  down: 'Nothing below.',
};

/** A note or an area has neither an upstream nor a downstream. */
const nothingBeside: typeof nothingThere = {
  ...nothingThere,
  left: 'Nothing to the left.',
  right: 'Nothing to the right.',
};

/** Where nothing is upstream inside an open group, the group closes. */
function goTo({ services, canvas }: CanvasNeeds, direction: Direction): void {
  const { scene, groups } = canvas;
  const { selected, group } = services.session.getState();
  const { chosen } = services.drawing.getState();
  const { annotations = {} } = services.workspace.getState().document;
  const here = chosen?.kind === 'annotation' ? stopIdOf(chosen.id) : (group ?? selected);
  const stops = [...scene.nodes, ...annotationStops(annotations, scene.nodes)];
  const next = walk(here, direction, { nodes: stops, links: scene.links });
  if (next !== undefined) {
    goToAny(services, scene, next);
    return;
  }
  const node = here === undefined ? undefined : scene.byId.get(here);
  const open = node && direction === 'left' ? openGroupOf(groups, scene, node.id) : undefined;
  if (node && open !== undefined) closeGroup(services, open, node.band);
  else {
    const isLinked = node !== undefined || here === undefined;
    services.notices.getState().announce((isLinked ? nothingThere : nothingBeside)[direction]);
  }
}

function goToAny(services: Services, scene: Scene, stop: string): void {
  const annotation = annotationAt(stop);
  if (annotation !== undefined) {
    // The focus chooses it.
    document.getElementById(annotationDomId(annotation))?.focus();
    return;
  }
  if (services.drawing.getState().chosen?.kind === 'annotation') {
    services.drawing.getState().choose(undefined);
    focusRegionNamed('Canvas');
  }
  goToStop(services, scene, stop);
}

function openAtHand({ services, canvas, ghosts }: CanvasNeeds): void {
  const { session } = services;
  const { group, selected } = session.getState();
  const stop = canvas.scene.byId.get(group ?? selected ?? '');
  if (stop?.group) session.getState().select(openGroup(services, canvas, stop));
  else if (stop && !stop.node) ghosts.open(stop);
  else if (selected !== undefined) {
    session.getState().update({ isInspectorOpen: true });
    focusRegionNamed('Inspector');
  }
}
