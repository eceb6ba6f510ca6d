/**
 * A compiler whose work happens in a worker.
 *
 * Stopping means ending the worker: the compiler is synchronous and cannot listen. The next call
 * starts a new one and shows it the project of the last check first.
 */
import { cancelled } from '#core/cancelled.ts';
import type { AsyncCompiler, Imported, Progress, Project } from '#core/compiler.ts';
import { changesOf, type Piece, putTogether, takeApart } from '#core/pieces.ts';
import { type CompilerMethod, importedPieces, type Request, type Response } from './protocol.ts';

interface Waiting {
  readonly method: CompilerMethod;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: Progress) => void) | undefined;
  /** Of the answer, as far as it has come. */
  readonly pieces: Piece[];
}

/** Longer than this, no message is added to a task: whatever is on the screen has to move. */
const longestTaskMs = 10;

/** @param start creates the worker; called again after each stop */
export function createWorkerCompiler(start: () => Worker): AsyncCompiler {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let lastId = 0;
  let project: Project | undefined;
  /** Pieces of the project that the worker has. */
  let known: readonly Piece[] = [];
  /** What the last check said, by the keys of its pieces: the worker knows that it is here. */
  let checked: ReadonlyMap<string, Piece> = new Map();
  /** Settles when all earlier calls are sent, and what the worker has is certain. */
  let sent: Promise<unknown> = Promise.resolve();

  const receive = ({ data }: MessageEvent<Response>): void => {
    const call = waiting.get(data.id);
    if (call) take(call, data);
  };

  const take = (call: Waiting, data: Response): void => {
    if (data.kind === 'progress') call.onProgress?.(data.progress);
    else if (data.kind === 'piece') call.pieces.push(data.piece);
    else if (data.kind === 'same piece') {
      const piece = checked.get(data.key);
      if (piece) call.pieces.push(piece);
    } else {
      waiting.delete(data.id);
      if (data.kind === 'crash') call.reject(new Error(data.message));
      else settle(call, data.frame);
    }
  };

  const settle = ({ method, pieces, resolve }: Waiting, frame: unknown): void => {
    if (method === 'check') checked = new Map(pieces.map((piece) => [piece.key, piece]));
    // Each answer belongs to the method that was called with its id; TypeScript cannot see that.
    resolve(putTogether({ frame, pieces }) as never);
  };

  const end = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };

  /** Posts messages one after the other, over as many tasks as it takes. */
  const post = (target: Worker, messages: () => readonly Request[]): void => {
    sent = sent.then(async () => {
      let start = performance.now();
      for (const message of target === worker ? messages() : []) {
        if (performance.now() - start > longestTaskMs) {
          await nextTask();
          start = performance.now();
        }
        target.postMessage(message);
      }
    });
    sent = sent.catch((error) => end(error instanceof Error ? error : new Error(String(error))));
  };

  const checkMessages = (id: number, next: Project): readonly Request[] => {
    const { frame, pieces } = takeApart(next);
    const { changed } = changesOf(known, pieces);
    known = pieces;
    const keys = pieces.map(({ key }) => key);
    return [
      ...changed.map((piece) => ({ kind: 'piece' as const, piece })),
      { kind: 'call', id, method: 'check', args: [{ frame, keys }] },
    ];
  };

  const running = (): Worker => {
    if (worker) return worker;
    const started = start();
    worker = started;
    known = [];
    checked = new Map();
    started.addEventListener('message', receive);
    started.addEventListener('error', (event) => end(new Error(event.message)));
    const last = project;
    if (last) {
      const nobody = (): void => undefined;
      waiting.set(0, {
        ...{ method: 'check', pieces: [], onProgress: undefined },
        ...{ resolve: nobody, reject: nobody },
      });
      post(started, () => checkMessages(0, last));
    }
    return started;
  };

  const send = <Answer>(
    method: CompilerMethod,
    messages: (id: number) => readonly Request[],
    onProgress?: (progress: Progress) => void,
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const target = running();
      waiting.set(id, { method, resolve, reject, onProgress, pieces: [] });
      post(target, () => messages(id));
    });

  const call = (
    method: CompilerMethod,
    args: readonly unknown[],
    onProgress?: (progress: Progress) => void,
  ): Promise<never> => send(method, (id) => [{ kind: 'call', id, method, args }], onProgress);

  return {
    import(request, onProgress) {
      const answer: Promise<Imported> = call('import', [request], onProgress);
      const target = worker;
      // What comes after has to know which project the worker holds by then.
      const taken = answer.then(
        (imported) => {
          if (target === worker) known = importedPieces(imported);
        },
        () => undefined,
      );
      sent = sent.then(() => taken);
      return answer;
    },
    check(next) {
      const answer = send<never>('check', (id) => checkMessages(id, next));
      project = next;
      return answer;
    },
    ledger: (...args) => call('ledger', args),
    ledgerText: (...args) => call('ledgerText', args),
    sides: (...args) => call('sides', args),
    file: (...args) => call('file', args),
    takeEdit: (...args) => call('takeEdit', args),
    compareTargets: (onProgress) => call('compareTargets', [], onProgress),
    bundle: (projectFile, onProgress) => call('bundle', [projectFile], onProgress),
    layOut: (...args) => call('layOut', args),
    cancel: () => end(cancelled()),
  };
}

function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
