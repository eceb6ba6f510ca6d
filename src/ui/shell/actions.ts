/** What shortcuts, menus and buttons of the window do: one function for each action. */
import { createContext, useContext } from 'react';
import type { Problem } from '#core/compiler.ts';
import type { View } from '#store/remembered.ts';
import { exportAction } from '../share/project-file.ts';
import { formatTime } from '../shared/count-words.ts';
import { focusRegion, focusWhenThere } from '../shared/regions.ts';
import type { Services } from '../shared/services.ts';
import { isTyped, openTyped } from '../shared/typed-problem.ts';

import type { ActionId } from './keyboard-map.ts';

export type DialogName =
  | 'templates'
  | 'dimension'
  | 'fact'
  | 'search-help'
  | 'shortcuts'
  | 'palette'
  | 'where'
  | 'about'
  | 'picture'
  | 'link';

export type Actions = Readonly<Record<ActionId, () => void>>;

interface ActionNeeds {
  readonly services: Services;
  openDialog(name: DialogName): void;
  chooseFiles(): void;
}

/**
 * Each looks at the window as it is when it is called, and does nothing where it makes no sense.
 */
export function createActions({ services, openDialog, chooseFiles }: ActionNeeds): Actions {
  const { session, workspace } = services;
  const isOpen = (): boolean => workspace.getState().projectId !== undefined;
  const show = (view: View) => () => {
    if (isOpen()) session.getState().update({ view });
  };
  const toggle = (panel: 'isExplorerOpen' | 'isInspectorOpen' | 'isBottomOpen') => () =>
    session.getState().update({ [panel]: !session.getState()[panel] });

  return {
    undo: () => step(services, 'undo'),
    redo: () => step(services, 'redo'),
    save: () => void save(services),
    import: chooseFiles,
    download: show('download'),
    'toggle-explorer': toggle('isExplorerOpen'),
    'toggle-inspector': toggle('isInspectorOpen'),
    'toggle-bottom': toggle('isBottomOpen'),
    'next-region': () => focusRegion(1),
    'previous-region': () => focusRegion(-1),
    'next-problem': () => showProblem(services, 1),
    'previous-problem': () => showProblem(services, -1),
    'show-canvas': show('canvas'),
    'show-table': show('table'),
    'show-code': show('code'),
    'show-compare': show('compare'),
    'show-migration': show('migration'),
    'show-jobs': show('jobs'),
    'search-tables': focusSearch,
    find: focusSearch,
    'show-palette': () => openDialog('palette'),
    'show-shortcuts': () => openDialog('shortcuts'),
  };
}

function step({ workspace, notices }: Services, direction: 'undo' | 'redo'): void {
  const { history, undo, redo } = workspace.getState();
  const change = direction === 'undo' ? history.past.at(-1) : history.future[0];
  if (!change) {
    notices.getState().announce(`Nothing to ${direction}.`);
    return;
  }
  const isUndo = direction === 'undo';
  (isUndo ? undo : redo)();
  notices.getState().show(`${isUndo ? 'Undid' : 'Redid'}: ${change.label}`);
}

/** Every change is stored by itself: what is worth a key is a state to come back to. */
async function save(services: Services): Promise<void> {
  const { autosave, snapshots, session, notices, workspace } = services;
  const { projectId, readOnly } = workspace.getState();
  if (projectId === undefined) return;
  if (readOnly) {
    const text = 'This project is read-only here, so no snapshot was taken.';
    notices.getState().show(text, { tone: 'refused' });
    return;
  }
  const isStored = await autosave.getState().flush();
  const taken = isStored && (await snapshots.getState().take('Snapshot'));
  if (!taken) {
    const text = isStored
      ? 'No snapshot was taken: this browser can’t store more. The project itself is saved.'
      : 'This browser did not store your last changes: they are only in this tab.';
    notices.getState().show(text, { tone: 'error', action: exportAction(services) });
    return;
  }
  const name = (): void => {
    session.getState().update({ isBottomOpen: true, bottomTab: 'history' });
    focusWhenThere(() => document.querySelector(`[data-snapshot-name="${taken.id}"]`));
  };
  const text = `Took a snapshot at ${formatTime(taken.takenAt)}. Every change is saved by itself.`;
  notices.getState().show(text, { action: { title: 'Name it', run: name } });
}

/** The problem shown last; the next one comes after it, wherever it stands by then. */
let lastShown: Problem | undefined;

function showProblem({ workspace, session, notices }: Services, direction: 1 | -1): void {
  const { problems = [] } = workspace.getState().checked ?? {};
  if (problems.length === 0) {
    notices.getState().announce('No problems.');
    return;
  }
  const at = lastShown ? problems.indexOf(lastShown) : -1;
  const start = at === -1 && direction === -1 ? 0 : at;
  lastShown = problems[(start + direction + problems.length) % problems.length];
  if (!lastShown) return;
  const { node, field, file, line, column, message } = lastShown;
  session.getState().update({ isBottomOpen: true, bottomTab: 'problems' });
  if (isTyped(lastShown)) openTyped(lastShown, session);
  else if (node !== undefined) {
    const hasPlace = file !== undefined && line !== undefined && column !== undefined;
    session.getState().show({
      node,
      ...(field && { field }),
      ...(hasPlace && { legacy: { file, line, column } }),
    });
  }
  notices.getState().announce(message);
}

/** A view with a search of its own marks its field; else the one search field is meant. */
function focusSearch(): void {
  focusWhenThere(() => {
    const field = document.querySelector<HTMLElement>('[data-search]');
    return document.querySelector<HTMLElement>('[data-region] [data-view-search]') ?? field;
  });
}

const ActionsContext = createContext<Actions | undefined>(undefined);
export const ActionsProvider = ActionsContext.Provider;

/** The same functions that shortcuts call. */
export function useActions(): Actions {
  const actions = useContext(ActionsContext);
  if (!actions) throw new Error('Components that act stand inside <ActionsProvider>.');
  return actions;
}
