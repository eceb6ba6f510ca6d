/** Opens projects, and starts empty ones. What was selected in another project is forgotten. */

import type { WorkspaceDocument } from '#core/editing/document.ts';
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

/** Opens a document from elsewhere as a project of its own, and keeps it in this browser. */
export async function openDocument(
  services: Omit<ProjectServices, 'platform'> & {
    readonly platform: Pick<Platform, 'newId' | 'now' | 'saveProject'>;
  },
  document: WorkspaceDocument,
): Promise<void> {
  const { workspace, session, autosave, platform } = services;
  await autosave.getState().flush();
  forgetPlace(session);
  const id = platform.newId();
  const savedAt = platform.now();
  workspace.getState().open(id, document);
  try {
    await platform.saveProject({ id, document, savedAt });
    autosave.setState({ state: { phase: 'saved', at: savedAt } });
  } catch {
    // The next change tries again, and tells why it fails.
    autosave.setState({ state: { phase: 'failed', reason: 'blocked' } });
  }
}

export function openEmpty({ workspace, session, platform }: ProjectServices): void {
  forgetPlace(session);
  // Where there is nothing yet, what can be drawn comes first.
  session.getState().update({ explorerTab: 'palette', isExplorerOpen: true });
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
  session.getState().traceColumn(undefined);
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
