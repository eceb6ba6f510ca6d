/** Snapshots of the open project: taken by the user, and by themselves before large changes. */
import { createStore } from 'zustand/vanilla';
import type { WorkspaceDocument } from '#core/editing/document.ts';
import type { Platform, SnapshotSummary } from '#platform/platform.ts';
import type { WorkspaceStore } from './workspace-store.ts';

export interface SnapshotState {
  /** Of the open project, the newest first. */
  readonly snapshots: readonly SnapshotSummary[];
  /** Of the project as it is. @returns absent: storage is full or blocked */
  take(name: string): Promise<SnapshotSummary | undefined>;
  /** @returns absent: it is not there any longer */
  load(id: string): Promise<WorkspaceDocument | undefined>;
  /** Puts a snapshot back, as a step that can be undone. @returns whether it was there */
  restore(snapshot: SnapshotSummary): Promise<boolean>;
  rename(id: string, name: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Of one project. When there are more, the oldest that was taken by itself goes first. */
const mostKept = 50;

interface SnapshotNeeds {
  readonly workspace: WorkspaceStore;
  readonly platform: Pick<Platform, 'snapshots' | 'newId' | 'now'>;
}

/** Lists the snapshots of the project that is open, whichever that is. */
export function createSnapshotStore({ workspace, platform }: SnapshotNeeds) {
  const stored = platform.snapshots;
  const store = createStore<SnapshotState>()((set) => {
    const refresh = async (): Promise<void> => {
      const { projectId } = workspace.getState();
      const snapshots = projectId === undefined ? [] : await stored.list(projectId);
      if (workspace.getState().projectId === projectId) set({ snapshots });
    };
    return {
      snapshots: [],
      async take(name) {
        const { projectId, document } = workspace.getState();
        if (projectId === undefined) return undefined;
        return keep({ project: projectId, name, document, isAutomatic: false }).catch(
          () => undefined,
        );
      },
      load: (id) => stored.load(id),
      async restore({ id, name }) {
        const document = await stored.load(id);
        if (document) {
          workspace.getState().dispatch({ name: 'restore-document', document, title: name });
        }
        return document !== undefined;
      },
      async rename(id, name) {
        await stored.rename(id, name);
        await refresh();
      },
      async remove(id) {
        await stored.remove(id);
        await refresh();
      },
    };
  });

  interface Kept {
    readonly project: string;
    readonly name: string;
    readonly document: WorkspaceDocument;
    readonly isAutomatic: boolean;
  }

  const keep = async (kept: Kept): Promise<SnapshotSummary> => {
    const { document, ...named } = kept;
    const nodes = Object.values(document.pipeline.nodes);
    const tables = nodes.filter(({ type }) => type === 'table').length;
    const summary = { ...named, id: platform.newId(), takenAt: platform.now(), tables };
    await stored.save({ ...summary, document });
    const snapshots = await stored.list(kept.project);
    const tooMany = surplus(snapshots);
    for (const { id } of tooMany) await stored.remove(id);
    if (workspace.getState().projectId === kept.project) {
      store.setState({ snapshots: snapshots.filter((one) => !tooMany.includes(one)) });
    }
    return summary;
  };

  workspace.subscribe(({ projectId, history, document }, before) => {
    if (projectId !== before.projectId) {
      store.setState({ snapshots: [] });
      if (projectId === undefined) return;
      void stored.list(projectId).then(
        (snapshots) => {
          if (workspace.getState().projectId === projectId) store.setState({ snapshots });
        },
        // Storage is blocked, which the header says: there is nothing to list.
        () => undefined,
      );
      return;
    }
    const step = history.past.at(-1);
    const isNew = step !== before.history.past.at(-1) && document !== before.document;
    const wasTaken = history.past.length > before.history.past.length;
    if (projectId === undefined || !isNew || !wasTaken || step?.snapshot === undefined) return;
    // Redoing a step is not worth another; an empty project is not worth any.
    if (before.history.future.includes(step) || isEmpty(before.document)) return;
    const kept = { project: projectId, name: step.snapshot, isAutomatic: true };
    // When storage is full the header says so; the step itself can still be undone.
    keep({ ...kept, document: before.document }).catch(() => undefined);
  });

  return store;
}

function isEmpty({ pipeline }: WorkspaceDocument): boolean {
  return Object.keys(pipeline.nodes).length === 0;
}

/** @param snapshots the newest first */
function surplus(snapshots: readonly SnapshotSummary[]): readonly SnapshotSummary[] {
  const count = snapshots.length - mostKept;
  if (count <= 0) return [];
  const oldestFirst = snapshots.toReversed();
  const automatic = oldestFirst.filter(({ isAutomatic }) => isAutomatic);
  const others = oldestFirst.filter(({ isAutomatic }) => !isAutomatic);
  return [...automatic, ...others].slice(0, count);
}

export type SnapshotStore = ReturnType<typeof createSnapshotStore>;
