/** Opens projects, and starts empty ones. What was selected in another project is forgotten. */
import { emptyHistory } from '#core/editing/history.ts';
import type { Platform } from '#platform/platform.ts';
import type { AutosaveStore } from './autosave.ts';
import type { SessionStore } from './session-store.ts';
import { emptyDocument, type WorkspaceStore } from './workspace-store.ts';

export interface ProjectServices {
  readonly workspace: WorkspaceStore;
  readonly session: SessionStore;
  readonly autosave: AutosaveStore;
  readonly platform: Pick<Platform, 'loadProject' | 'loadHistory' | 'newId'>;
}

/** @returns whether the project is still kept in this browser */
export async function openStored(services: ProjectServices, id: string): Promise<boolean> {
  const { workspace, session, autosave, platform } = services;
  const stored = await platform.loadProject(id);
  if (!stored) return false;
  if (session.getState().projectId !== id) forgetPlace(session);
  workspace.getState().open(id, stored.document);
  autosave.setState({ state: { phase: 'saved', at: stored.savedAt } });
  // Without it the project is whole all the same.
  const recalled = platform.loadHistory(id).catch(() => emptyHistory);
  void recalled.then((history) => workspace.getState().recall(id, history));
  return true;
}

export function openEmpty({ workspace, session, platform }: ProjectServices): void {
  forgetPlace(session);
  workspace.getState().open(platform.newId(), emptyDocument);
}

/** Back to the start screen, once everything is stored. */
export async function closeProject({ workspace, session, autosave }: ProjectServices) {
  await autosave.getState().flush();
  forgetPlace(session);
  workspace.getState().close();
}

function forgetPlace(session: SessionStore): void {
  session.getState().searchFor('');
  session.getState().update({
    view: 'canvas',
    selected: undefined,
    viewport: undefined,
    openFiles: [],
    shownFile: undefined,
    environment: undefined,
    outputFile: undefined,
    ledgerStatus: undefined,
  });
}
