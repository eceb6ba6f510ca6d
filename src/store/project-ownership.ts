/**
 * Sees to it that one tab changes a project at a time.
 *
 * A project that another tab has is open here to read, and becomes this tab's when the other gives
 * it up or is closed. What the other tab stored last is what both show from then on.
 */
import type { Platform, ProjectClaim } from '#platform/platform.ts';
import type { AutosaveStore } from './autosave.ts';
import type { WorkspaceStore } from './workspace-store.ts';

interface OwnershipNeeds {
  readonly workspace: WorkspaceStore;
  readonly autosave: AutosaveStore;
  readonly platform: Pick<Platform, 'locks' | 'loadProject'>;
}

export interface Ownership {
  /** Makes the open project this tab's. The other tab gets a moment to store its last changes. */
  takeOver(): Promise<void>;
}

/** A tab that does not answer in this time is stuck or asleep. */
const patienceMs = 2000;

/** Claims each project that is opened from then on, and gives it back when another is. */
export function createOwnership({ workspace, autosave, platform }: OwnershipNeeds): Ownership {
  const { locks } = platform;
  /** Gives back the project this tab has. */
  let release: (() => void) | undefined;
  /** Ends the waiting for a project that another tab has. */
  let waiting = new AbortController();
  const isOpen = (id: string): boolean => workspace.getState().projectId === id;

  const claim = async (id: string, how: ProjectClaim['how']): Promise<boolean> => {
    const giveUp = async (): Promise<void> => {
      if (!isOpen(id)) return;
      workspace.getState().setReadOnly('other tab');
      await autosave.getState().flush();
      void waitFor(id);
    };
    const given = await locks.claim(id, { how, giveUp, signal: waiting.signal });
    if (isOpen(id)) release = given;
    else given?.();
    return given !== undefined;
  };

  const showStored = async (id: string): Promise<void> => {
    const stored = await platform.loadProject(id);
    if (!isOpen(id)) return;
    if (stored) workspace.getState().open(id, stored.document);
    else workspace.getState().setReadOnly(undefined);
  };

  const waitFor = async (id: string): Promise<void> => {
    waiting = new AbortController();
    // Rejects when the project is closed here or taken by force: there is nothing to wait for.
    const isMine = await claim(id, 'when free').catch(() => false);
    if (isMine) await showStored(id);
  };

  const begin = async (id: string): Promise<void> => {
    if ((await claim(id, 'if free')) || !isOpen(id)) return;
    workspace.getState().setReadOnly('other tab');
    await waitFor(id);
  };

  workspace.subscribe(({ projectId }, before) => {
    if (projectId === before.projectId) return;
    waiting.abort();
    release?.();
    release = undefined;
    if (projectId !== undefined) void begin(projectId);
  });

  return {
    async takeOver() {
      const { projectId } = workspace.getState();
      if (projectId === undefined) return;
      locks.ask(projectId);
      await new Promise((resolve) => setTimeout(resolve, patienceMs));
      if (!isOpen(projectId) || workspace.getState().readOnly === undefined) return;
      waiting.abort();
      await claim(projectId, 'by force');
      await showStored(projectId);
    },
  };
}
