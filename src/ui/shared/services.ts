/** What main.tsx hands to every component: stores, the compiler and the platform. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { AsyncCompiler } from '#core/compiler.ts';
import type { SqlChecker } from '#core/sql/sql-checker.ts';
import type { Platform } from '#platform/platform.ts';
import type { AutosaveStore } from '#store/autosave.ts';
import type { DrawingState, DrawingStore } from '#store/drawing-store.ts';
import type { ImportStore, ImportStoreApi } from '#store/import-store.ts';
import type { NoticeState, NoticeStore } from '#store/notice-store.ts';
import type { Ownership } from '#store/project-ownership.ts';
import type { SessionState, SessionStore } from '#store/session-store.ts';
import type { SnapshotState, SnapshotStore } from '#store/snapshot-store.ts';
import type { WorkspaceState, WorkspaceStore } from '#store/workspace-store.ts';

export interface Services {
  readonly workspace: WorkspaceStore;
  readonly session: SessionStore;
  readonly imports: ImportStoreApi;
  readonly drawing: DrawingStore;
  readonly autosave: AutosaveStore;
  readonly ownership: Ownership;
  readonly snapshots: SnapshotStore;
  readonly notices: NoticeStore;
  readonly compiler: AsyncCompiler;
  readonly sql: SqlChecker;
  readonly platform: Platform;
}

const ServicesContext = createContext<Services | undefined>(undefined);
export const ServicesProvider = ServicesContext.Provider;

/** Always the same object. */
export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (!services) throw new Error('Components stand inside <ServicesProvider>.');
  return services;
}

/** Changes with what the selector gives, compared by identity. So it is with the other stores. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(useServices().workspace, selector);
}

/** What is remembered of the window, such as the view and the selection. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(useServices().session, selector);
}

/** The upload on its way. */
export function useImports<T>(selector: (state: ImportStore) => T): T {
  return useStore(useServices().imports, selector);
}

/** The snapshots of the open project. */
export function useSnapshots<T>(selector: (state: SnapshotState) => T): T {
  return useStore(useServices().snapshots, selector);
}

/** What is being drawn at the moment. */
export function useDrawing<T>(selector: (state: DrawingState) => T): T {
  return useStore(useServices().drawing, selector);
}

/** What the user is told at the edge of the window. */
export function useNotices<T>(selector: (state: NoticeState) => T): T {
  return useStore(useServices().notices, selector);
}
