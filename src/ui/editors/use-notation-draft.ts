/** One text of the project, as an editor shows it. */
import { useCallback, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { judgeText, textOf } from '#core/notation/document-texts.ts';
import type { NotationFinding } from '#core/notation/finding.ts';
import type { TextKey } from '#core/notation/text-key.ts';
import { openDraft } from '#core/text/text-draft.ts';
import type { WorkspaceStore } from '#store/workspace-store.ts';
import { useServices, useWorkspace } from '../shared/services.ts';
import { createNotationDrafts, type NotationDraft, notationDraftKey } from './notation-drafts.ts';

type Drafts = ReturnType<typeof createNotationDrafts>;

const draftsByWorkspace = new WeakMap<WorkspaceStore, Drafts>();

/** One store for a workspace, made when it is first asked for. */
export function notationDraftsOf(workspace: WorkspaceStore): Drafts {
  const known = draftsByWorkspace.get(workspace) ?? createNotationDrafts(workspace);
  draftsByWorkspace.set(workspace, known);
  return known;
}

interface OpenText {
  readonly draft: NotationDraft;
  /** About the text as it was at the last pause. */
  readonly findings: readonly NotationFinding[];
  type(text: string): void;
  settle(): void;
  restore(): void;
}

/** @returns absent: the project has no such text */
export function useNotationDraft(key: TextKey): OpenText | undefined {
  const { workspace } = useServices();
  const store = notationDraftsOf(workspace);
  const projectId = useWorkspace((state) => state.projectId);
  const printed = useWorkspace(({ document }) => textOf(document, key));
  const held = useStore(store, ({ drafts }) => drafts[notationDraftKey(projectId, key)]);
  const draft =
    held ?? (printed === undefined ? undefined : openDraft({ text: printed, version: printed }));

  const settled = useRef<readonly NotationFinding[]>([]);
  const { state, text } = draft ?? {};
  settled.current = useMemo(() => {
    if (text === undefined || state === 'typing') return settled.current;
    return judgeText(workspace.getState().document, key, text).findings;
  }, [workspace, key, state, text]);

  const { type, settle, restore } = store.getState();
  const actions = {
    type: useCallback((next: string) => type(key, next), [type, key]),
    settle: useCallback(() => settle(key), [settle, key]),
    restore: useCallback(() => restore(key), [restore, key]),
  };
  return draft && { draft, findings: settled.current, ...actions };
}
