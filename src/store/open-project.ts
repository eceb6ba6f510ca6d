/** Opens projects, and starts empty ones. What was selected in another project is forgotten. */

import type { WorkspaceDocument } from '#core/editing/document.ts';
import { emptyHistory } from '#core/editing/history.ts';
import type { Platform } from '#platform/platform.ts';
import type { AutosaveStore } from './autosave.ts';
import type { SessionStore } from './session-store.ts';
import { emptyDocument, type NewerFile, type WorkspaceStore } from './workspace-store.ts';

interface ProjectServices {
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

type OpeningServices = Omit<ProjectServices, 'platform'> & {
  readonly platform: Pick<Platform, 'newId'>;
};

interface Opening {
  readonly document: WorkspaceDocument;
  /** What a newer version saved is shown to be read, and not kept: this one may not know all of it. */
  readonly newer?: NewerFile;
  /** Whether what is open may be left though this browser did not store it. */
  readonly leavesUnstored?: boolean;
}

/**
 * Opens a document from elsewhere as a project of its own, and keeps it in this browser.
 * @returns false: what is open is not stored, so it stays open
 */
export async function openDocument(services: OpeningServices, opening: Opening): Promise<boolean> {
  const { workspace, session, autosave, platform } = services;
  const { document, newer, leavesUnstored = false } = opening;
  const isStored = await autosave.getState().flush();
  if (!isStored && !leavesUnstored) return false;
  forgetPlace(session);
  const id = platform.newId();
  workspace.getState().open(id, document);
  if (newer) workspace.getState().setReadOnly(newer);
  else await autosave.getState().keep(id, { document, history: emptyHistory });
  return true;
}

/** The project gets an id of its own, and is stored with its first change. */
export function openEmpty({ workspace, session, platform }: ProjectServices): void {
  forgetPlace(session);
  // Where there is nothing yet, what can be drawn comes first.
  session.getState().update({ explorerTab: 'palette', isExplorerOpen: true });
  workspace.getState().open(platform.newId(), emptyDocument);
}

/** Back to the start screen. @returns false: it is not stored, so it stays open */
export async function closeProject({
  workspace,
  session,
  autosave,
}: Omit<ProjectServices, 'platform'>): Promise<boolean> {
  const isStored = await autosave.getState().flush();
  if (isStored) {
    forgetPlace(session);
    workspace.getState().close();
  }
  return isStored;
}

function forgetPlace(session: SessionStore): void {
  session.getState().searchFor('');
  session.setState({ panelSearch: {} });
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
