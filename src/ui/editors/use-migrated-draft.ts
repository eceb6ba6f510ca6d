/** The draft of one written file, as an editor shows it. */
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { follow, openDraft } from '#core/text/text-draft.ts';
import type { WorkspaceStore } from '#store/workspace-store.ts';
import { type Services, useServices, useWorkspace } from '../shared/services.ts';
import {
  createMigratedDrafts,
  draftKey,
  type EditedFile,
  type MigratedDraft,
} from './migrated-drafts.ts';

const draftsByWorkspace = new WeakMap<WorkspaceStore, ReturnType<typeof createMigratedDrafts>>();

function draftsOf(services: Services): ReturnType<typeof createMigratedDrafts> {
  const known = draftsByWorkspace.get(services.workspace) ?? createMigratedDrafts(services);
  draftsByWorkspace.set(services.workspace, known);
  return known;
}

interface OpenDraft {
  readonly draft: MigratedDraft;
  type(text: string): void;
  restore(): void;
}

/** Changes with each key, and when the file is written again. */
export function useMigratedDraft(file: EditedFile): OpenDraft {
  const store = draftsOf(useServices());
  const projectId = useWorkspace((state) => state.projectId);
  const held = useStore(store, ({ drafts }) => drafts[draftKey(projectId, file)]);
  const { type, restore, follow: followWritten } = store.getState();
  const { node, slot, path, printed } = file;
  const { text, version } = printed;

  useEffect(() => {
    followWritten({ node, slot, path, printed: { text, version } });
  }, [followWritten, node, slot, path, text, version]);

  return {
    draft: follow(held ?? openDraft(printed), printed),
    type: (next) => type(file, next),
    restore: () => restore(file),
  };
}
