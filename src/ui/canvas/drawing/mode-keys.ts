/** What keys do while something is moved or linked by keyboard. */

import type { KeyboardEvent } from 'react';
import type { Point } from '#core/editing/document.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { Linking, Moving } from '#store/drawing-store.ts';
import { isMac } from '../../shared/is-mac.ts';
import type { Services } from '../../shared/services.ts';
import { shortcutOf } from '../../shell/key-press.ts';
import {
  type LinkActionId,
  linkShortcuts,
  type MoveActionId,
  moveShortcuts,
} from '../../shell/keyboard-map.ts';
import type { Scene } from '../scene/scene.ts';
import { keepMove } from './keep-move.ts';
import { linkOrSay, whyNotEnd } from './link-words.ts';
import { pickBeside, pickNamed } from './pick-node.ts';
import { gridStep } from './snap.ts';

/** @returns whether a mode took the key; in a mode it takes all but the browser's own */
export function takeModeKey(event: KeyboardEvent, services: Services, scene: Scene): boolean {
  const { gesture } = services.drawing.getState();
  if (gesture?.kind === 'move') {
    const action = shortcutOf(moveShortcuts, event, isMac)?.action;
    if (action) move(action, gesture, services);
    return isPlain(event) || action !== undefined;
  }
  if (gesture?.kind !== 'link' || gesture.by !== 'keys') return false;
  const action = shortcutOf(linkShortcuts, event, isMac)?.action;
  if (action) link(action, gesture, services, scene);
  else if (isPlain(event) && event.key.length === 1) {
    pick(services, gesture, scene, gesture.typed + event.key);
  }
  return isPlain(event) || action !== undefined;
}

const isPlain = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  !ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key) && key !== 'Shift';

const nudges: Readonly<Partial<Record<MoveActionId, Point>>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  'far-left': { x: -4, y: 0 },
  'far-right': { x: 4, y: 0 },
  'far-up': { x: 0, y: -4 },
  'far-down': { x: 0, y: 4 },
};
const growths: Readonly<Partial<Record<MoveActionId, Point>>> = {
  narrower: { x: -1, y: 0 },
  wider: { x: 1, y: 0 },
  lower: { x: 0, y: -1 },
  higher: { x: 0, y: 1 },
};

function move(action: MoveActionId, moving: Moving, services: Services): void {
  const { drawing } = services;
  const nudge = nudges[action];
  const growth = growths[action];
  if (nudge) drawing.getState().go('move', { by: stepped(moving.by, nudge) });
  else if (growth && moving.annotation !== undefined) {
    drawing.getState().go('move', { growth: stepped(moving.growth, growth) });
  } else if (action === 'keep') keepMove(moving, services);
  else if (action === 'cancel') {
    drawing.getState().end();
    services.notices.getState().announce('Nothing was moved.');
  }
}

const stepped = ({ x, y }: Point, by: Point): Point => ({
  x: x + by.x * gridStep,
  y: y + by.y * gridStep,
});

function link(action: LinkActionId, linking: Linking, services: Services, scene: Scene): void {
  const { drawing, notices } = services;
  const here = scene.byId.get(linking.over ?? linking.start);
  switch (action) {
    case 'turn':
      drawing
        .getState()
        .go('link', { side: linking.side === 'downstream' ? 'upstream' : 'downstream' });
      announcePick(services);
      break;
    case 'shorten':
      pick(services, linking, scene, linking.typed.slice(0, -1));
      break;
    case 'cancel':
      drawing.getState().end();
      notices.getState().announce('Nothing was linked.');
      break;
    case 'keep':
      if (linking.over === undefined) notices.getState().announce('Pick a table first.');
      else if (linkOrSay(services, linking, linking.over)) drawing.getState().end();
      break;
    default: {
      const next = here && pickBeside(scene, here, action);
      if (next && next.id !== linking.start) {
        // Nodes of the scene that can be picked are those of the pipeline.
        drawing.getState().go('link', { over: next.id as NodeId, typed: '' });
        announcePick(services);
      } else notices.getState().announce('Nothing that way.');
    }
  }
}

function pick(services: Services, linking: Linking, scene: Scene, typed: string): void {
  const found = typed === '' ? undefined : pickNamed(scene, typed, linking.start);
  // As above.
  const over = found ? (found.id as NodeId) : undefined;
  services.drawing.getState().go('link', { typed, over });
  if (found) announcePick(services);
  else services.notices.getState().announce(`No table is called ${typed}.`);
}

/** What Enter would do, or why it can't. */
function announcePick({ drawing, workspace, notices }: Services): void {
  const { gesture } = drawing.getState();
  if (gesture?.kind !== 'link' || gesture.over === undefined) return;
  const { pipeline } = workspace.getState().document;
  const refusal = whyNotEnd(pipeline, gesture, gesture.over);
  notices.getState().announce(refusal ?? `${labelById(pipeline, gesture.over)}. Enter links.`);
}
