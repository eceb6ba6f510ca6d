/** Lets one tab of this browser change a project at a time, by the browser's own locks. */
import type { ProjectLocks } from './platform.ts';

interface Asking {
  readonly giveUp: string;
}

/** Where the browser has no locks, as outside secure contexts, every project is free. */
export function createProjectLocks(): ProjectLocks {
  if (!('locks' in navigator)) {
    const release = (): void => undefined;
    return { claim: async () => release, ask: release };
  }
  const channel = new BroadcastChannel('lakewright');

  return {
    ask: (id) => channel.postMessage({ giveUp: id } satisfies Asking),
    claim: (id, { how, giveUp, signal }) =>
      new Promise((resolve, reject) => {
        let release: (() => void) | undefined;
        const onAsked = ({ data }: MessageEvent<Asking>): void => {
          if (data.giveUp === id) void giveUp().finally(release);
        };
        const whileHeld = (lock: Lock | null): Promise<void> | undefined => {
          if (!lock) {
            resolve(undefined);
            return;
          }
          channel.addEventListener('message', onAsked);
          return new Promise((done) => {
            release = done;
            resolve(done);
          });
        };
        const options: LockOptions = {
          ...(how === 'if free' && { ifAvailable: true }),
          ...(how === 'by force' && { steal: true }),
          ...(how === 'when free' && signal && { signal }),
        };
        navigator.locks.request(`project ${id}`, options, whileHeld).then(
          () => channel.removeEventListener('message', onAsked),
          (error: unknown) => {
            channel.removeEventListener('message', onAsked);
            // Held: another tab took it by force. Else: nobody waits for it any longer.
            if (release) void giveUp();
            else reject(error);
          },
        );
      }),
  };
}
