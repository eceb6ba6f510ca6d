/** The open workspace: one document, its history, and what the compiler last said about it. */
import { createStore } from 'zustand/vanilla';
import { isCancelled } from '#core/cancelled.ts';
import type { Command } from '#core/commands/index.ts';
import type { AsyncCompiler, Checked, Problem } from '#core/compiler.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { execute } from '#core/editing/execute.ts';
import {
  emptyHistory,
  type History,
  type Moment,
  recall,
  record,
  redo,
  undo,
} from '#core/editing/history.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import type { Platform } from '#platform/platform.ts';

/** What a newer version of the app saved: the file has what this version may not know. */
export interface NewerFile {
  readonly savedBy: string;
  readonly text: string;
}

/** Another tab has the project, or a newer version of the app wrote it. */
type ReadOnlyReason = 'other tab' | NewerFile;

export interface WorkspaceState {
  /** Of the open project; absent: the start screen shows. */
  readonly projectId: string | undefined;
  readonly document: WorkspaceDocument;
  readonly history: History;
  /**
   * What the compiler said about the newest document it has checked, and before that what keeps
   * typed texts from being taken over.
   */
  readonly checked: Checked | undefined;
  /** When `checked` came, in milliseconds since 1970. */
  readonly checkedAt: number | undefined;
  /** True while `checked` is about an older document. */
  readonly isChecking: boolean;
  /** True while there is no answer about the document, as the check of it stopped by a bug of ours. */
  readonly hasCheckStopped: boolean;
  /** Why nothing can be changed here. Absent: it can. */
  readonly readOnly: ReadOnlyReason | undefined;
  dispatch(command: Command): void;
  undo(): void;
  redo(): void;
  /** Takes back (below 0) or does again (above 0) several steps, checked once. */
  travel(steps: number): void;
  /** Opens a project with an empty history. */
  open(projectId: string, document: WorkspaceDocument): void;
  /** Adds the steps of earlier visits to the history. */
  recall(projectId: string, earlier: History): void;
  /**
   * Told by those who asked about the checked document and got no answer. It is checked again, and
   * they ask again; what fails twice is a bug.
   */
  lost(error: unknown): void;
  /** Checks the document once more, after a check that stopped. */
  checkAgain(): void;
  /** Tells what is wrong with texts that are typed and not in the document. */
  reportTyped(problems: readonly Problem[]): void;
  setReadOnly(reason: ReadOnlyReason | undefined): void;
  close(): void;
}

interface WorkspaceServices {
  readonly compiler: AsyncCompiler;
  readonly now: Platform['now'];
  /** Told when a change is asked for of what is read-only. */
  refused(): void;
  /** Told of bugs: the compiler reports what users do wrong, and never throws for it. */
  crashed(error: unknown): void;
}

export const emptyDocument: WorkspaceDocument = {
  pipeline: emptyPipeline,
  layout: {},
  output: { exporter: 'lakeflow' },
};

/**
 * Nothing is open at first. What the compiler says of each change comes later, and is kept as
 * `checked`.
 */
export function createWorkspaceStore({ compiler, now, refused, crashed }: WorkspaceServices) {
  let answer: Checked | undefined;
  let typed: readonly Problem[] = [];
  let checkedAgain: WorkspaceDocument | undefined;
  const told = (): Checked | undefined =>
    answer && typed.length > 0 ? { ...answer, problems: [...typed, ...answer.problems] } : answer;
  const forget = (): void => {
    answer = undefined;
    typed = [];
  };

  return createStore<WorkspaceState>()((set, get) => {
    const check = ({ pipeline, legacy, output }: WorkspaceDocument): void => {
      set({ isChecking: true, hasCheckStopped: false });
      compiler.check({ pipeline, output, ...(legacy && { legacy }) }).then((checked) => {
        // A newer document has its own check under way: this answer is about the past.
        if (isSameProject(get().document, { pipeline, legacy, output })) {
          answer = checked;
          set({ checked: told(), checkedAt: now(), isChecking: false });
        }
      }, retryOrCrash);
    };

    // Stopping an upload stops all that the compiler has under way, a check among it.
    const retryOrCrash = (error: unknown): void => {
      if (!isCancelled(error)) {
        set({ isChecking: false, hasCheckStopped: true });
        crashed(error);
      } else if (get().projectId !== undefined) check(get().document);
    };

    const show = (moment: Moment): void => {
      const { document, readOnly } = get();
      if (readOnly) {
        refused();
        return;
      }
      set(moment);
      if (!isSameProject(document, moment.document)) check(moment.document);
    };

    return {
      projectId: undefined,
      document: emptyDocument,
      history: emptyHistory,
      checked: undefined,
      checkedAt: undefined,
      isChecking: false,
      hasCheckStopped: false,
      readOnly: undefined,
      dispatch(command) {
        const { document, change } = execute(get().document, command);
        show({ document, history: record(get().history, change, now()) });
      },
      undo: () => show(undo(get())),
      redo: () => show(redo(get())),
      travel(steps) {
        const turn = steps < 0 ? undo : redo;
        let moment: Moment = get();
        for (let left = Math.abs(steps); left > 0; left -= 1) moment = turn(moment);
        show(moment);
      },
      open(projectId, document) {
        forget();
        const fresh = { history: emptyHistory, checked: undefined, readOnly: undefined };
        set({ projectId, document, ...fresh });
        check(document);
      },
      recall(projectId, earlier) {
        if (get().projectId === projectId) set({ history: recall(get().history, earlier) });
      },
      lost(error) {
        const { projectId, document, isChecking } = get();
        // Whoever asked asks again after that check.
        if (isChecking || projectId === undefined) return;
        if (!isCancelled(error)) {
          if (checkedAgain === document) return crashed(error);
          checkedAgain = document;
        }
        check(document);
      },
      checkAgain: () => check(get().document),
      reportTyped(problems) {
        typed = problems;
        set({ checked: told() });
      },
      setReadOnly: (readOnly) => set({ readOnly }),
      close() {
        forget();
        set({
          projectId: undefined,
          document: emptyDocument,
          history: emptyHistory,
          checked: undefined,
          isChecking: false,
          hasCheckStopped: false,
          readOnly: undefined,
        });
      },
    };
  });
}

/** Whether two documents are the same to the compiler: it does not see the layout. */
function isSameProject(
  a: Pick<WorkspaceDocument, 'pipeline' | 'output'> & { readonly legacy?: unknown },
  b: Pick<WorkspaceDocument, 'pipeline' | 'output'> & { readonly legacy?: unknown },
): boolean {
  return a.pipeline === b.pipeline && a.legacy === b.legacy && a.output === b.output;
}

export type WorkspaceStore = ReturnType<typeof createWorkspaceStore>;
