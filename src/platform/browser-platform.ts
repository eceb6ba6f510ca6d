/** The platform of a real browser: IndexedDB for projects, local storage for settings. */
import { keepOffline } from './keep-offline.ts';
import type { Platform } from './platform.ts';
import { createProjectLocks } from './project-locks.ts';
import { openProjectStorage } from './project-storage.ts';

const settingPrefix = 'lakewright.';

export function createBrowserPlatform(): Platform {
  const newId = (): string => crypto.randomUUID();
  const projects = openProjectStorage(newId);
  return {
    now: () => Date.now(),
    newId,
    saveProject: projects.save,
    loadProject: projects.load,
    listProjects: projects.list,
    removeProject: projects.remove,
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

function readStored(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}
