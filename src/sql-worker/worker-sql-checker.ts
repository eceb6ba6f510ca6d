/** Asks the thread that parses SQL, which starts with the first question. */
import type { SqlChecker } from '#core/sql/sql-checker.ts';
import type { SqlQuestion, SqlRequest, SqlResponse } from './protocol.ts';

type Answer = (response: Omit<SqlResponse, 'id'>) => void;

/** A parser that cannot be loaded finds nothing: what is deployed is checked by other rules too. */
export function createWorkerSqlChecker(start: () => Worker): SqlChecker {
  const waiting = new Map<number, Answer>();
  let worker: Worker | undefined;
  let lastId = 0;

  const giveUp = (): void => {
    for (const answer of waiting.values()) answer({});
    waiting.clear();
  };
  const running = (): Worker => {
    if (worker) return worker;
    worker = start();
    worker.addEventListener('error', giveUp);
    worker.addEventListener('message', ({ data }: MessageEvent<SqlResponse>) => {
      waiting.get(data.id)?.(data);
      waiting.delete(data.id);
    });
    return worker;
  };

  const ask = (question: SqlQuestion): Promise<Omit<SqlResponse, 'id'>> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      const request: SqlRequest = { id: lastId, ...question };
      running().postMessage(request);
    });

  return {
    check: async (kind, text) => (await ask({ ask: 'fault', kind, text })).fault,
    read: async (text) => (await ask({ ask: 'columns', text })).columns,
    outline: async (text) =>
      (await ask({ ask: 'outline', text })).outline ?? {
        ok: false,
        reason: 'could not be read here: the parser did not load',
      },
  };
}
