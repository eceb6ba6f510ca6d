/** A platform in memory, with a clock that is moved by hand and storage that can be made to fail. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { emptyHistory } from '#core/editing/history.ts';
import type { Platform, SnapshotSummary, StoredProject } from '#platform/platform.ts';

type KeptSnapshot = SnapshotSummary & { readonly document: WorkspaceDocument };

export interface FakePlatform extends Platform {
  readonly projects: Map<string, StoredProject>;
  readonly settings: Map<string, string>;
  readonly kept: Map<string, KeptSnapshot>;
  time: number;
  /** What saving rejects with. Absent: it works. */
  failure: Error | undefined;
}

export function fakePlatform(): FakePlatform {
  const projects = new Map<string, StoredProject>();
  const settings = new Map<string, string>();
  const kept = new Map<string, KeptSnapshot>();
  let lastId = 0;
  const platform: FakePlatform = {
    projects,
    settings,
    kept,
    time: 1000,
    failure: undefined,
    now: () => platform.time,
    newId() {
      lastId += 1;
      return `project-${lastId}`;
    },
    async saveProject(project) {
      if (platform.failure) throw platform.failure;
      projects.set(project.id, project);
    },
    loadProject: async (id) => projects.get(id),
    loadHistory: async (id) => projects.get(id)?.history ?? emptyHistory,
    snapshots: {
      async save(snapshot) {
        if (platform.failure) throw platform.failure;
        kept.set(snapshot.id, snapshot);
      },
      list: async (project) =>
        [...kept.values()].filter((one) => one.project === project).toReversed(),
      load: async (id) => kept.get(id)?.document,
      async rename(id, name) {
        const one = kept.get(id);
        if (one) kept.set(id, { ...one, name });
      },
      remove: async (id) => void kept.delete(id),
    },
    listProjects: async () => [],
    removeProject: async (id) => void projects.delete(id),
    locks: { claim: async () => () => undefined, ask: () => undefined },
    opensOffline: Promise.resolve(false),
    readSetting: (key) => settings.get(key),
    writeSetting: (key, value) => void settings.set(key, value),
    download: () => undefined,
    copyText: async () => undefined,
  };
  return platform;
}
