/** Saves the open project within a second of each change, and says how that went. */
import { createStore } from 'zustand/vanilla';
import type { Moment } from '#core/editing/history.ts';
import type { Platform } from '#platform/platform.ts';
import type { WorkspaceStore } from './workspace-store.ts';

/**
 * `full`: storage has no room; `large`: there is room, and the browser takes no value of that size;
 * `blocked`: the browser does not let the page store anything.
 */
export type NotStored = 'full' | 'large' | 'blocked';

type SaveState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'saving' }
  | { readonly phase: 'saved'; readonly at: number }
  | {
      readonly phase: 'failed';
      readonly reason: NotStored;
      /** How many changes are only in this tab. */
      readonly changes: number;
    };

interface Autosave {
  readonly state: SaveState;
  /** True while something is only in this tab. */
  hasUnsaved(): boolean;
  /** Saves a project that came from elsewhere at once. Resolves as `flush` does. */
  keep(id: string, moment: Moment): Promise<boolean>;
  /** Saves at once. Resolves to whether everything is stored. */
  flush(): Promise<boolean>;
}

/** From the first change that isn't saved; leaves the rest of the second for the saving itself. */
const delayMs = 500;

interface Unsaved {
  readonly moment: Moment;
  readonly changes: number;
}

/** Follows the workspace from then on; the store tells how saving goes. */
export function createAutosave(
  workspace: WorkspaceStore,
  platform: Pick<Platform, 'saveProject' | 'now'>,
) {
  /** By project id. */
  const unsaved = new Map<string, Unsaved>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** One save at a time, so that an older one cannot land on top of a newer one. */
  let queue = Promise.resolve();

  const store = createStore<Autosave>()((set, get) => {
    const save = async (id: string, { moment, changes }: Unsaved): Promise<void> => {
      // Trying again is not worth showing: what has failed stays in sight until it succeeds.
      if (get().state.phase !== 'failed') set({ state: { phase: 'saving' } });
      try {
        const savedAt = platform.now();
        await platform.saveProject({ id, ...moment, savedAt });
        if (unsaved.get(id)?.moment === moment) unsaved.delete(id);
        set({ state: { phase: 'saved', at: savedAt } });
      } catch (error) {
        set({ state: { phase: 'failed', reason: reasonOf(error), changes } });
      }
    };
    const saveAll = async (): Promise<void> => {
      for (const [id, one] of unsaved) await save(id, one);
    };

    return {
      state: { phase: 'idle' },
      hasUnsaved: () => unsaved.size > 0,
      keep(id, moment) {
        unsaved.set(id, { moment, changes: 1 });
        return get().flush();
      },
      async flush() {
        clearTimeout(timer);
        timer = undefined;
        queue = queue.then(saveAll);
        await queue;
        return unsaved.size === 0;
      },
    };
  });

  workspace.subscribe(({ projectId, document, history }, before) => {
    if (projectId !== before.projectId) store.setState({ state: { phase: 'idle' } });
    // A project that has just been opened is stored already, or has nothing in it yet.
    else if (projectId !== undefined && document !== before.document) {
      // Typing on adds to the last step.
      const isStep = history.past.length !== before.history.past.length;
      const changes = (unsaved.get(projectId)?.changes ?? 0) + (isStep ? 1 : 0);
      unsaved.set(projectId, { moment: { document, history }, changes: Math.max(1, changes) });
      timer ??= setTimeout(() => void store.getState().flush(), delayMs);
    }
  });

  return store;
}

function reasonOf(error: unknown): NotStored {
  if (!(error instanceof Error)) return 'blocked';
  if (error.name === 'QuotaExceededError') return 'full';
  // Browsers have no name of their own for it.
  return /too large/i.test(error.message) ? 'large' : 'blocked';
}

export type AutosaveStore = ReturnType<typeof createAutosave>;
