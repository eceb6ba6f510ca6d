/**
 * A compiler whose work happens in a worker.
 *
 * Stopping means ending the worker: the compiler is synchronous and cannot listen. The next call
 * starts a new one and shows it the project of the last check first.
 */
import { cancelled } from '#core/cancelled.ts';
import type { AsyncCompiler, Progress, Project } from '#core/compiler.ts';
import type { CompilerMethod, Response } from './protocol.ts';

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
}

/** @param start creates the worker; called again after each stop */
export function createWorkerCompiler(start: () => Worker): AsyncCompiler {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  let project: Project | undefined;

  const settle = ({ data }: MessageEvent<Response>): void => {
    const call = waiting.get(data.id);
    if (data.kind === 'progress') {
      call?.onProgress?.(data.progress);
      return;
    }
    waiting.delete(data.id);
    // Each answer belongs to the method that was called with its id; TypeScript cannot see that.
    if (data.kind === 'answer') call?.resolve(data.value as never);
    else call?.reject(new Error(data.message));
  };

  const end = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('message', settle);
    worker.addEventListener('error', (event) => end(new Error(event.message)));
    // The answer to this call has an id nobody waits for.
    if (project) worker.postMessage({ id: 0, method: 'check', args: [project] });
    return worker;
  };

  const call = (
    method: CompilerMethod,
    args: readonly unknown[],
    onProgress?: (progress: Progress) => void,
  ): Promise<never> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const target = running();
      waiting.set(lastId, { resolve, reject, onProgress });
      target.postMessage({ id: lastId, method, args });
    });

  return {
    import: (request, onProgress) => call('import', [request], onProgress),
    check(next) {
      const answer = call('check', [next]);
      project = next;
      return answer;
    },
    ledger: (...args) => call('ledger', args),
    ledgerText: (...args) => call('ledgerText', args),
    sides: (...args) => call('sides', args),
    file: (...args) => call('file', args),
    takeEdit: (...args) => call('takeEdit', args),
    bundle: (onProgress) => call('bundle', [], onProgress),
    layOut: (...args) => call('layOut', args),
    cancel: () => end(cancelled()),
  };
}
