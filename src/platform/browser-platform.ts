/** The platform of a real browser: IndexedDB for projects, local storage for settings. */
import { openDatabase } from './database.ts';
import { keepOffline } from './keep-offline.ts';
import type { Platform } from './platform.ts';
import { createProjectLocks } from './project-locks.ts';
import { createProjectStorage } from './project-storage.ts';
import { createSnapshotStorage } from './snapshot-storage.ts';

const settingPrefix = 'lakewright.';

/** Opens the database at once; where the browser has none, each use of it fails with the reason. */
export function createBrowserPlatform(): Platform {
  const database = openDatabase(newId);
  return {
    now: () => Date.now(),
    newId,
    ...createProjectStorage(database, newId),
    snapshots: createSnapshotStorage(database),
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
    copyText: async (text) => navigator.clipboard.writeText(text),
  };
}

/** Never the same twice. Pages that came without encryption have no `randomUUID`. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
