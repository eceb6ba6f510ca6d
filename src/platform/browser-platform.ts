/** The platform of a real browser: IndexedDB for projects, local storage for settings. */
import { type DBSchema, openDB } from 'idb';
import { keepOffline } from './keep-offline.ts';
import type { Platform, ProjectSummary, StoredProject } from './platform.ts';
import { createProjectLocks } from './project-locks.ts';

interface Schema extends DBSchema {
  projects: { key: string; value: StoredProject };
  /** Beside the documents, so that listing need not load them. */
  summaries: { key: string; value: ProjectSummary };
}

const settingPrefix = 'lakewright.';

export function createBrowserPlatform(): Platform {
  const opened = openDB<Schema>('lakewright', 1, {
    upgrade(database) {
      database.createObjectStore('projects', { keyPath: 'id' });
      database.createObjectStore('summaries', { keyPath: 'id' });
    },
  });
  // Every user of the database awaits it and sees the failure; this keeps it from being unhandled.
  opened.catch(() => undefined);

  return {
    now: () => Date.now(),
    newId: () => crypto.randomUUID(),
    async saveProject(project) {
      const write = (await opened).transaction(['projects', 'summaries'], 'readwrite');
      await Promise.all([
        write.objectStore('projects').put(project),
        write.objectStore('summaries').put(summaryOf(project)),
        write.done,
      ]);
    },
    loadProject: async (id) => (await opened).get('projects', id),
    async listProjects() {
      const summaries = await (await opened).getAll('summaries');
      return summaries.sort((a, b) => b.savedAt - a.savedAt);
    },
    async removeProject(id) {
      const write = (await opened).transaction(['projects', 'summaries'], 'readwrite');
      await Promise.all([
        write.objectStore('projects').delete(id),
        write.objectStore('summaries').delete(id),
        write.done,
      ]);
    },
    locks: createProjectLocks(),
    opensOffline: keepOffline(),
    readSetting: (key) => readStored(settingPrefix + key),
    writeSetting(key, value) {
      try {
        localStorage.setItem(settingPrefix + key, value);
      } catch {
        // Storage is blocked or full: the setting holds for this visit only.
      }
    },
    download(name, bytes, type) {
      const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
      const link = document.createElement('a');
      link.href = url;
      link.download = name;
      link.click();
      // The browser reads the URL after the click has returned.
      setTimeout(() => URL.revokeObjectURL(url), 60_000);
    },
    copyText: (text) => navigator.clipboard.writeText(text),
  };
}

function summaryOf({ id, document, savedAt }: StoredProject): ProjectSummary {
  const nodes = Object.values(document.pipeline.nodes);
  const tables = nodes.filter(({ type }) => type === 'table').length;
  return { id, name: document.pipeline.name, tables, savedAt };
}

function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
