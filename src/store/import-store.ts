/** An upload on its way onto the canvas: what runs, how far it is, what came of it. */
import { createStore } from 'zustand/vanilla';
import { isCancelled } from '#core/cancelled.ts';
import type { AsyncCompiler, Imported, Problem, Progress } from '#core/compiler.ts';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { type Clash, type ClashChoice, resolveClashes } from '#core/editing/resolve-clashes.ts';
import type { FoundFile } from '#core/importers/define.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { UploadedFile } from '#core/text/source-file.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type ImportState =
  | { readonly phase: 'idle' }
  | {
      readonly phase: 'reading';
      readonly progress: Progress;
      readonly fileCount: number;
      /** Of all files; 0 while they are still on their way from the disk. */
      readonly bytes: number;
    }
  /** Nothing could be put on the canvas; the problems say why. */
  | {
      readonly phase: 'failed';
      readonly problems: readonly Problem[];
      readonly found: readonly FoundFile[];
    }
  /** Both the user and the files changed tables: nothing is imported until it is said which stay. */
  | { readonly phase: 'clashing'; readonly clashes: readonly Clash[] }
  /** On the canvas; shown until it is dismissed. */
  | {
      readonly phase: 'done';
      readonly found: readonly FoundFile[];
      readonly problems: readonly Problem[];
      readonly tables: number;
    };

type Uploads = readonly UploadedFile[] | Promise<readonly UploadedFile[]>;

export interface ImportStore {
  readonly state: ImportState;
  /**
   * Reads the uploads and, if a table is in them, puts them on the canvas as one undo step. With a
   * project open they join it. While an upload is under way, a further one is not taken.
   * @param uploads may still be on their way from the disk
   * @param name of the project, if it has no tables yet
   */
  start(uploads: Uploads, name: string): Promise<void>;
  /** Puts the import on the canvas with what was chosen for each table that both changed. */
  settle(choices: Readonly<Record<NodeId, ClashChoice>>): Promise<void>;
  /**
   * Reads the last upload again, with another kind for one of its files.
   * @param kind of the file, or `skip`; empty: what it looks like
   */
  readAs(path: string, kind: string): Promise<void>;
  cancel(): void;
  dismiss(): void;
}

interface ImportServices {
  readonly compiler: AsyncCompiler;
  readonly workspace: WorkspaceStore;
  newId(): string;
  crashed(error: unknown): void;
}

/** An import that waits for its clashes to be settled. */
interface Waiting {
  readonly imported: Imported;
  readonly name: string;
  readonly files: readonly UploadedFile[];
  /** What it was read onto. */
  readonly document: WorkspaceDocument;
}

/** Begins idle. One upload is taken at a time. */
export function createImportStore({ compiler, workspace, newId, crashed }: ImportServices) {
  return createStore<ImportStore>()((set, get) => {
    /** Counts uploads, so that one stopped before it reached the compiler is known as the past. */
    let current = 0;
    let waiting: Waiting | undefined;
    /** What was uploaded last, to be read again with other kinds of files. */
    let last: { readonly uploads: Uploads; readonly name: string } | undefined;
    let readAs: Readonly<Record<string, string>> = {};

    const put = (imported: Imported, name: string): void => {
      const { found, problems, pipeline, legacy, layout } = imported;
      const tables = Object.values(pipeline.nodes).filter(({ type }) => type === 'table').length;
      if (tables === 0) {
        set({ state: { phase: 'failed', problems, found } });
        return;
      }

      const { document, projectId, open, dispatch } = workspace.getState();
      const isFirst = Object.keys(document.pipeline.nodes).length === 0;
      if (projectId === undefined) open(newId(), document);
      dispatch({
        name: 'import-project',
        tables,
        document: {
          ...document,
          pipeline: isFirst ? { ...pipeline, name } : pipeline,
          legacy,
          layout,
        },
      });
      set({ state: { phase: 'done', found, problems, tables } });
    };

    /** What is changed meanwhile must not be overwritten: then it is read again, onto that. */
    const read = async (
      files: readonly UploadedFile[],
      onProgress: (progress: Progress) => void,
      ours: number,
    ): Promise<Imported | undefined> => {
      const { document, projectId } = workspace.getState();
      const onto = projectId !== undefined && { onto: document };
      const request = { uploads: files, importer: 'auto', environments: [], readAs, ...onto };
      const imported = await compiler.import(request, onProgress);
      // Receiving a large answer and showing it are two tasks, so that the page can breathe between.
      await new Promise((resolve) => setTimeout(resolve));
      if (ours !== current) return undefined;
      const isSame = workspace.getState().document === document;
      return isSame ? imported : read(files, onProgress, ours);
    };

    const run = async (uploads: Uploads, name: string, ours: number): Promise<void> => {
      let fileCount = 0;
      let bytes = 0;
      const onProgress = (progress: Progress): void =>
        set({ state: { phase: 'reading', progress, fileCount, bytes } });
      const begun = { step: 'Reading files', done: 0, total: 0 };
      onProgress(begun);
      const files = await uploads;
      if (ours !== current) return;
      fileCount = files.length;
      bytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
      onProgress(begun);
      const imported = await read(files, onProgress, ours);
      if (!imported) return;
      const { clashes } = imported;
      if (clashes.length === 0) return put(imported, name);
      const { document } = workspace.getState();
      waiting = { imported, name, files, document };
      set({ state: { phase: 'clashing', clashes } });
    };

    const begin = async (uploads: Uploads, name: string, kinds: typeof readAs): Promise<void> => {
      const { phase } = get().state;
      if (phase === 'reading' || phase === 'clashing') return;
      last = { uploads, name };
      readAs = kinds;
      current += 1;
      const ours = current;
      try {
        await run(uploads, name, ours);
      } catch (error) {
        if (ours === current) set({ state: { phase: 'idle' } });
        if (!isCancelled(error)) crashed(error);
      }
    };

    return {
      state: { phase: 'idle' },
      start: (uploads, name) => begin(uploads, name, {}),
      async readAs(path, kind) {
        if (last) await begin(last.uploads, last.name, { ...readAs, [path]: kind });
      },
      async settle(choices) {
        if (!waiting) return;
        const { imported, name, files, document } = waiting;
        waiting = undefined;
        // What was still being typed has come in meanwhile: it may clash as well.
        if (workspace.getState().document !== document) return run(files, name, current);
        const pipeline = resolveClashes(imported.pipeline, imported.clashes, choices);
        // Those that stay beside the user's have no place yet.
        const isPlaced = Object.keys(pipeline.nodes).every((id) =>
          Object.hasOwn(imported.layout, id),
        );
        const places = isPlaced ? {} : await compiler.layOut(pipeline, 'bands');
        put({ ...imported, pipeline, layout: { ...places, ...imported.layout } }, name);
      },
      cancel() {
        waiting = undefined;
        current += 1;
        compiler.cancel();
        set({ state: { phase: 'idle' } });
      },
      dismiss() {
        last = undefined;
        set({ state: { phase: 'idle' } });
      },
    };
  });
}

export type ImportStoreApi = ReturnType<typeof createImportStore>;
