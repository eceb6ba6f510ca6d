/** A platform in memory, with a clock that is moved by hand and storage that can be made to fail. */
import type { Platform, StoredProject } from '#platform/platform.ts';

export interface FakePlatform extends Platform {
  readonly projects: Map<string, StoredProject>;
  readonly settings: Map<string, string>;
  time: number;
  /** What saving rejects with. Absent: it works. */
  failure: Error | undefined;
}

export function fakePlatform(): FakePlatform {
  const projects = new Map<string, StoredProject>();
  const settings = new Map<string, string>();
  let lastId = 0;
  const platform: FakePlatform = {
    projects,
    settings,
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
