/** Locks in memory, for several tabs of one browser. */
import type { ProjectLocks } from '#platform/platform.ts';

interface Holder {
  readonly giveUp: () => Promise<void>;
  readonly release: () => void;
}

export interface FakeLocks {
  /** The locks as one tab sees them. */
  tab(): ProjectLocks;
  /** Tabs that do not answer when they are asked. */
  isStuck: boolean;
}

export function fakeLocks(): FakeLocks {
  const holders = new Map<string, Holder>();
  const queues = new Map<string, (() => void)[]>();

  const hold = (id: string, giveUp: () => Promise<void>): (() => void) => {
    const release = (): void => {
      if (holders.get(id)?.release !== release) return;
      holders.delete(id);
      queues.get(id)?.shift()?.();
    };
    holders.set(id, { giveUp, release });
    return release;
  };

  const locks: FakeLocks = {
    isStuck: false,
    tab: () => ({
      ask(id) {
        const holder = holders.get(id);
        if (holder && !locks.isStuck) void holder.giveUp().finally(holder.release);
      },
      async claim(id, { how, giveUp, signal }) {
        const holder = holders.get(id);
        if (holder && how === 'if free') return undefined;
        if (!holder || how === 'by force') {
          const given = hold(id, giveUp);
          void holder?.giveUp();
          return given;
        }
        return new Promise((resolve, reject) => {
          const queue = queues.get(id) ?? [];
          queues.set(id, queue);
          const turn = (): void => resolve(hold(id, giveUp));
          queue.push(turn);
          signal?.addEventListener('abort', () => {
            queue.splice(queue.indexOf(turn), 1);
            reject(new Error('aborted'));
          });
        });
      },
    }),
  };
  return locks;
}
