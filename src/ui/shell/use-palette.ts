/** Everything the command palette offers, and what each of it does. */
import { useMemo } from 'react';
import { targets } from '#core/exporters/targets.ts';
import { nodeOf } from '#core/model/graph.ts';
import { resourceStarts } from '#core/resources/starts.ts';
import type { Theme, View } from '#store/remembered.ts';
import { acceptSelection } from '../shared/accept-selection.ts';
import { addJob } from '../shared/add-job.ts';
import { addFromStart } from '../shared/add-resource.ts';
import { isMac } from '../shared/is-mac.ts';
import { openProblem } from '../shared/open-problem.ts';
import { type Services, useServices, useWorkspace } from '../shared/services.ts';
import { type Actions, type DialogName, useActions } from './actions.ts';
import { closeProject } from './close-project.ts';
import { shortcuts } from './keyboard-map.ts';
import { type PaletteEntry, projectEntries } from './palette-entries.ts';
import { printKeys } from './print-keys.ts';

type Offered = PaletteEntry & { run(): void };

const themeTitles: Readonly<Record<Theme, string>> = {
  system: 'System theme',
  light: 'Light theme',
  dark: 'Dark theme',
  contrast: 'High contrast theme',
};

/**
 * @param openDialog opens one of the dialogs of the window
 * @returns what is offered, and what is called with the id of the chosen one
 */
export function usePalette(openDialog: (name: DialogName) => void) {
  const services = useServices();
  const actions = useActions();
  const isOpen = useWorkspace((state) => state.projectId !== undefined);
  const pipeline = useWorkspace((state) => state.document.pipeline);
  const checked = useWorkspace((state) => state.checked);

  const offered = useMemo(
    () => [
      ...keyedActions(actions, isOpen),
      ...otherActions(services, openDialog, isOpen),
      ...settings(services, isOpen ? pipeline.environments : []),
    ],
    [services, actions, openDialog, isOpen, pipeline.environments],
  );
  const entries = useMemo(
    () => (isOpen ? [...offered, ...projectEntries(pipeline, checked)] : offered),
    [offered, isOpen, pipeline, checked],
  );
  const run = ({ id, kind }: PaletteEntry): void => {
    const about = id.slice(id.indexOf(':') + 1);
    if (kind === 'table') goToTable(services, about);
    else if (kind === 'file') {
      services.session.getState().update({ view: 'download', outputFile: about });
    } else if (kind === 'problem') {
      const problem = checked?.problems[Number(about)];
      if (problem) void openProblem(problem, services);
    } else offered.find((one) => one.id === id)?.run();
  };
  return { entries, run };
}

/** Actions that also make sense before a project is open. */
const beforeProject: ReadonlySet<string> = new Set(['import', 'show-shortcuts']);

function keyedActions(actions: Actions, isOpen: boolean): readonly Offered[] {
  return shortcuts
    .filter(({ action }) => action !== 'show-palette' && (isOpen || beforeProject.has(action)))
    .map(({ action, title, keys }) => ({
      id: `action:${action}`,
      kind: 'action',
      title,
      detail: '',
      keys: printKeys(keys[0], isMac),
      run: actions[action],
    }));
}

function otherActions(
  services: Services,
  openDialog: (name: DialogName) => void,
  isOpen: boolean,
): readonly Offered[] {
  const dialogs: readonly (readonly [DialogName, string, needsProject?: 'project'])[] = [
    ['templates', 'New from template'],
    ['dimension', 'Dimension table…', 'project'],
    ['fact', 'Fact table…', 'project'],
    ['picture', 'Save or copy a picture', 'project'],
    ['search-help', 'How to search'],
    ['where', 'Where is my work?'],
    ['about', 'About'],
  ];
  const opening = dialogs
    .filter(([, , needs]) => isOpen || needs === undefined)
    .map(([name, title]) => actionOf(`dialog-${name}`, title, () => openDialog(name)));
  if (!isOpen) return opening;
  const { session } = services;
  const showEnvironments = (): void =>
    session.getState().update({ isBottomOpen: true, bottomTab: 'environments' });
  return [
    ...opening,
    actionOf('accept', 'Accept the selected tables, or take it back', () =>
      acceptSelection(services),
    ),
    actionOf('add-job', 'Add job…', () => addJob(services)),
    ...resourceStarts.map((start) =>
      actionOf(
        `add-${start.name}`,
        `Add ${start.title.charAt(0).toLowerCase()}${start.title.slice(1)}…`,
        () => addFromStart(services, start),
      ),
    ),
    actionOf('environments', 'Show what differs by environment', showEnvironments),
    actionOf('close', 'Close project', () => void closeProject(services)),
  ];
}

function actionOf(id: string, title: string, run: () => void): Offered {
  return { id: `action:${id}`, kind: 'action', title, detail: '', run };
}

function settings({ session, workspace }: Services, environments: readonly string[]) {
  const { update } = session.getState();
  const themes = Object.entries(themeTitles).map(
    ([theme, title]): Offered => ({
      ...{ id: `setting:theme-${theme}`, kind: 'setting', title, detail: 'Theme' },
      // The titles are listed by theme.
      run: () => update({ theme: theme as Theme }),
    }),
  );
  const shown = environments.map(
    (environment): Offered => ({
      ...{ id: `setting:environment-${environment}`, kind: 'setting', title: environment },
      detail: 'Environment',
      run: () => update({ environment }),
    }),
  );
  const formats = targets.map(
    ({ id, title }): Offered => ({
      ...{ id: `setting:target-${id}`, kind: 'setting', title, detail: 'Output format' },
      run() {
        const { document, dispatch } = workspace.getState();
        dispatch({ name: 'set-output', output: { ...document.output, exporter: id } });
      },
    }),
  );
  return [...themes, ...shown, ...(environments.length > 0 ? formats : [])];
}

const viewsOfTables: ReadonlySet<View> = new Set(['canvas', 'table', 'compare', 'migration']);

/** In the view that is open, where it shows tables; else on the canvas. */
function goToTable({ session, workspace }: Services, id: string): void {
  const node = nodeOf(workspace.getState().document.pipeline, id);
  if (!node) return;
  const { view } = session.getState();
  const showsTables = viewsOfTables.has(view);
  session.getState().update({
    ...(!showsTables && { view: 'canvas' }),
    isInspectorOpen: true,
    selected: node.id,
  });
}
