/** An upload on its way onto the canvas: what runs, how far it is, what came of it. */
import { createStore } from 'zustand/vanilla';
import {
  type AsyncCompiler,
  cancelledName,
  type Imported,
  type Problem,
  type Progress,
} from '#core/compiler.ts';
import type { FoundFile } from '#core/importers/define.ts';
import type { UploadedFile } from '#core/text/source-file.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export type ImportState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'reading'; readonly progress: Progress; readonly fileCount: number }
  /** Nothing could be put on the canvas; the problems say why. */
  | {
      readonly phase: 'failed';
      readonly problems: readonly Problem[];
      readonly found: readonly FoundFile[];
    }
  /** On the canvas; shown until it is dismissed. */
  | {
      readonly phase: 'done';
      readonly found: readonly FoundFile[];
      readonly problems: readonly Problem[];
      readonly tables: number;
    };

export interface ImportStore {
  readonly state: ImportState;
  /**
   * Reads the uploads and, if a table is in them, puts them on the canvas as one undo step. With a
   * project open they join it.
   * @param name of the project, if it has no tables yet
   */
  start(uploads: readonly UploadedFile[], name: string): Promise<void>;
  cancel(): void;
  dismiss(): void;
}

export interface ImportServices {
  readonly compiler: AsyncCompiler;
  readonly workspace: WorkspaceStore;
  newId(): string;
  crashed(error: unknown): void;
}

export function createImportStore({ compiler, workspace, newId, crashed }: ImportServices) {
  return createStore<ImportStore>()((set) => {
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

    return {
      state: { phase: 'idle' },
      async start(uploads, name) {
        const fileCount = uploads.length;
        const onProgress = (progress: Progress): void =>
          set({ state: { phase: 'reading', progress, fileCount } });
        onProgress({ step: 'Reading files', done: 0, total: fileCount });
        try {
          const { document, projectId } = workspace.getState();
          const request = {
            uploads,
            importer: 'auto',
            environments: [],
            ...(projectId !== undefined && { onto: document }),
          };
          put(await compiler.import(request, onProgress), name);
        } catch (error) {
          set({ state: { phase: 'idle' } });
          if (!(error instanceof Error && error.name === cancelledName)) crashed(error);
        }
      },
      cancel: () => compiler.cancel(),
      dismiss: () => set({ state: { phase: 'idle' } }),
    };
  });
}

export type ImportStoreApi = ReturnType<typeof createImportStore>;
