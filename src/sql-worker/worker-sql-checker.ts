/** Asks the thread that parses SQL, which starts with the first question. */
import type { SqlChecker, SqlFault } from '#core/sql/sql-checker.ts';
import type { SqlRequest, SqlResponse } from './protocol.ts';

type Answer = (fault: SqlFault | undefined) => void;

/** A parser that cannot be loaded finds nothing: what is deployed is checked by other rules too. */
export function createWorkerSqlChecker(start: () => Worker): SqlChecker {
  const waiting = new Map<number, Answer>();
  let worker: Worker | undefined;
  let lastId = 0;

  const giveUp = (): void => {
    for (const answer of waiting.values()) answer(undefined);
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<SqlResponse>) => {
      waiting.get(data.id)?.(data.fault);
      waiting.delete(data.id);
    });
    return worker;
  };

  return {
    check: (kind, text) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        const request: SqlRequest = { id: lastId, kind, text };
        running().postMessage(request);
      }),
  };
}
