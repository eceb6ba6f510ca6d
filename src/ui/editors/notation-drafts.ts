/**
 * The texts of the project someone is typing in. One for the whole window, so that the inspector
 * and the code view show one text, and typing that cannot be read yet is there on the way back.
 */
import { createStore } from 'zustand/vanilla';
import type { Problem } from '#core/compiler.ts';
import { hasErrors } from '#core/diagnostics.ts';
import { nodeOf } from '#core/model/graph.ts';
import { judgeText, textOf } from '#core/notation/document-texts.ts';
import type { NotationFinding } from '#core/notation/finding.ts';
import { settingsKey, type TextKey } from '#core/notation/text-key.ts';
import { sameValue } from '#core/text/same-value.ts';
import {
  accepted,
  follow,
  openDraft,
  type Printed,
  refused,
  restore,
  type TextDraft,
  typed,
} from '#core/text/text-draft.ts';
import type { WorkspaceState, WorkspaceStore } from '#store/workspace-store.ts';
import { settleDelayMs } from './settle-delay.ts';
import { typedProblems } from './typed-problems.ts';

export type NotationDraft = TextDraft<NotationFinding>;

interface NotationDrafts {
  /** By `notationDraftKey`; texts that are as the project prints them have none. */
  readonly drafts: Readonly<Record<string, NotationDraft>>;
  type(key: TextKey, text: string): void;
  /** Takes a text over without waiting for a pause. */
  settle(key: TextKey): void;
  restore(key: TextKey): void;
}

/** Typing is taken over after a pause; a refusal stays with the draft and is shown there. */
export function createNotationDrafts(workspace: WorkspaceStore) {
  const timers = new Map<TextKey, ReturnType<typeof setTimeout>>();
  const printedOf = (key: TextKey): Printed | undefined => {
    const text = textOf(workspace.getState().document, key);
    return text === undefined ? undefined : { text, version: text };
  };

  const store = createStore<NotationDrafts>()((set, get) => {
    const draftOf = (key: TextKey): NotationDraft | undefined =>
      get().drafts[notationDraftKey(workspace.getState().projectId, key)];
    const put = (key: TextKey, draft: NotationDraft): void => {
      const name = notationDraftKey(workspace.getState().projectId, key);
      const { [name]: _, ...others } = get().drafts;
      set({ drafts: draft.state === 'in-step' ? others : { ...others, [name]: draft } });
    };

    return {
      drafts: {},
      type(key, text) {
        const printed = printedOf(key);
        if (!printed) return;
        put(key, typed(draftOf(key) ?? openDraft(printed), text));
        clearTimeout(timers.get(key));
        timers.set(
          key,
          setTimeout(() => get().settle(key), settleDelayMs),
        );
      },
      settle(key) {
        clearTimeout(timers.get(key));
        const draft = draftOf(key);
        if (draft?.state !== 'typing') return;
        const { text } = draft;
        const { document, dispatch } = workspace.getState();
        const { findings, command } = judgeText(document, key, text);
        if (hasErrors(findings)) {
          put(key, refused(draft, text, findings.filter(isError)));
          return;
        }
        if (command) dispatch(command);
        const printed = printedOf(key);
        const newest = draftOf(key);
        if (printed && newest) put(key, accepted(follow(newest, printed), text, printed.version));
      },
      restore(key) {
        const draft = draftOf(key);
        if (draft) put(key, restore(draft));
      },
    };
  });

  // What changes elsewhere is merged into the typing. A broken text may read well with it.
  const followChange = (name: string, draft: NotationDraft, key: TextKey): void => {
    const printed = printedOf(key);
    const followed = printed && follow(draft, printed);
    if (!followed || followed === draft) return;
    store.setState({ drafts: { ...store.getState().drafts, [name]: followed } });
    if (followed.state === 'typing' && draft.state === 'broken') store.getState().settle(key);
  };
  const told = { problems: noProblems };
  const tell = (): void => {
    const problems = problemsOf(workspace.getState(), store.getState().drafts);
    if (sameValue(problems, told.problems)) return;
    told.problems = problems;
    workspace.getState().reportTyped(problems);
  };
  store.subscribe(tell);
  workspace.subscribe(({ document, projectId }, before) => {
    const isOther = projectId !== before.projectId;
    // Of a project that was just opened, the workspace knows no typing.
    if (isOther) told.problems = noProblems;
    if (isOther || document !== before.document) tell();
    if (isOther || document === before.document) return;
    for (const [name, draft] of Object.entries(store.getState().drafts)) {
      const key = textKeyOf(projectId, name);
      if (key !== undefined) followChange(name, draft, key);
    }
  });
  return store;
}

const noProblems: readonly Problem[] = [];

/** Of the open project; a node that was removed takes its text along. */
function problemsOf(
  { projectId, document }: Pick<WorkspaceState, 'projectId' | 'document'>,
  drafts: NotationDrafts['drafts'],
): readonly Problem[] {
  return Object.entries(drafts).flatMap(([name, { problems }]) => {
    const key = textKeyOf(projectId, name);
    const isThere = key === settingsKey || (key !== undefined && nodeOf(document.pipeline, key));
    return key !== undefined && isThere ? typedProblems(key, problems) : [];
  });
}

/** Drafts of another project are others. */
export function notationDraftKey(projectId: string | undefined, key: TextKey): string {
  return `${projectId} ${key}`;
}

function textKeyOf(projectId: string | undefined, name: string): TextKey | undefined {
  const start = `${projectId} `;
  // Such names are made of the keys of texts.
  return name.startsWith(start) ? (name.slice(start.length) as TextKey) : undefined;
}

function isError({ severity }: NotationFinding): boolean {
  return severity === 'error';
}
