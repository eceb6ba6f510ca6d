/**
 * The written files someone is typing in. One for the whole window, so that two editors of one
 * file show one text, and typing that cannot be read yet is still there on the way back.
 */
import { createStore } from 'zustand/vanilla';
import type { Edited, Problem } from '#core/compiler.ts';
import type { NodeId } from '#core/model/pipeline.ts';
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
import type { Services } from '../shared/services.ts';
import { settleDelayMs } from './settle-delay.ts';

export type MigratedDraft = TextDraft<Problem>;

export interface EditedFile {
  readonly node: NodeId;
  /** Which of the node's files it is. Stays the same when an edit gives the file another path. */
  readonly slot: string;
  /** Where it is written. */
  readonly path: string;
  readonly printed: Printed;
}

interface MigratedDrafts {
  /** By `draftKey`; files nobody typed in have none. */
  readonly drafts: Readonly<Record<string, MigratedDraft>>;
  type(file: EditedFile, text: string): void;
  follow(file: EditedFile): void;
  restore(file: EditedFile): void;
}

/** How many pauses the writing of an edit is waited for: it never comes when nobody shows the file. */
const longestWait = 10;

/** Said when the compiler refuses a text without naming a reason. */
const unexplained: Problem = {
  code: 'export/edit',
  severity: 'error',
  message: 'This file is not part of the bundle, so a change to it cannot be taken over.',
  hint: 'Restore shows what is written in its place.',
};

type DraftServices = Pick<Services, 'workspace' | 'compiler'>;

/** Typing is taken over after a pause; a refusal stays with the draft and is shown there. */
export function createMigratedDrafts({ workspace, compiler }: DraftServices) {
  const keyOf = (file: EditedFile): string => draftKey(workspace.getState().projectId, file);
  const newest = new Map<string, EditedFile>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  return createStore<MigratedDrafts>()((set, get) => {
    /** Changes a draft that exists. */
    const change = (key: string, turn: (draft: MigratedDraft) => MigratedDraft): void => {
      const { drafts } = get();
      const draft = drafts[key];
      const turned = draft && turn(draft);
      if (turned && turned !== draft) set({ drafts: { ...drafts, [key]: turned } });
    };

    const judged = (key: string, text: string, edited: Edited): void => {
      if (!edited.ok) {
        const problems = edited.problems.length > 0 ? edited.problems : [unexplained];
        change(key, (draft) => refused(draft, text, problems));
        return;
      }
      const { document, dispatch } = workspace.getState();
      const { nodes } = document.pipeline;
      if (!edited.nodes.every((node) => sameValue(node, nodes[node.id]))) {
        dispatch({ name: 'replace-nodes', nodes: edited.nodes });
      }
      const { pipeline } = workspace.getState().document;
      change(key, (draft) => accepted(draft, text, pipeline));
    };

    const takeOver = (key: string): void => {
      const file = newest.get(key);
      const draft = get().drafts[key];
      if (!file || draft?.state !== 'typing') return;
      const { text } = draft;
      const { pipeline } = workspace.getState().document;
      compiler.takeEdit(file.node, file.path, text).then(
        (edited) => {
          // An answer about an older pipeline would take back what was changed elsewhere meanwhile.
          if (workspace.getState().document.pipeline === pipeline) judged(key, text, edited);
          // What was merged into the text since has to be judged as well.
          if (!timers.has(key)) takeOver(key);
        },
        // A stopped compiler judges the text again after the next key.
        () => undefined,
      );
    };

    /** Waits for a pause, and for the last edit to be written, as this one builds on it. */
    const settleLater = (key: string, waits: number): void => {
      clearTimeout(timers.get(key));
      const settle = (): void => {
        timers.delete(key);
        if (get().drafts[key]?.awaited && waits > 0) settleLater(key, waits - 1);
        else takeOver(key);
      };
      timers.set(key, setTimeout(settle, settleDelayMs));
    };

    return {
      drafts: {},
      type(file, text) {
        const key = keyOf(file);
        const known: MigratedDraft = get().drafts[key] ?? openDraft(file.printed);
        const draft = follow(known, file.printed);
        set({ drafts: { ...get().drafts, [key]: typed(draft, text) } });
        newest.set(key, file);
        settleLater(key, longestWait);
      },
      follow(file) {
        const key = keyOf(file);
        newest.set(key, file);
        change(key, (draft) => follow(draft, file.printed));
        if (get().drafts[key]?.state === 'typing' && !timers.has(key)) takeOver(key);
      },
      restore: (file) => change(keyOf(file), restore),
    };
  });
}

/** Files go by their node and slot: a path may change while somebody types. */
export function draftKey(
  projectId: string | undefined,
  { node, slot }: Pick<EditedFile, 'node' | 'slot'>,
): string {
  return `${projectId} ${node} ${slot}`;
}
