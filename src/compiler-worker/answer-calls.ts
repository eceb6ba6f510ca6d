/** The far end: takes calls to a compiler as messages, and answers with messages. */
import type { Compiler, Imported, Progress } from '#core/compiler.ts';
import { type Piece, putTogether, takeApart } from '#core/pieces.ts';
import { sameValue } from '#core/text/same-value.ts';
import { importedPieces, type KnownProject, type Request, type Response } from './protocol.ts';

/** @returns what to call with each message that comes in */
export function answerCalls(
  compiler: Compiler,
  post: (response: Response) => void,
): (request: Request) => void {
  /** Pieces of the project, by their keys. */
  const held = new Map<string, Piece>();
  /** Pieces of the last answer of `check`, by their keys: the near end has them. */
  let checked = new Map<string, Piece>();

  const open = ({ frame, keys }: KnownProject): unknown => {
    const wanted = new Set(keys);
    for (const key of held.keys()) if (!wanted.has(key)) held.delete(key);
    return putTogether({ frame, pieces: keys.flatMap((key) => held.get(key) ?? []) });
  };

  const run = (id: number, method: keyof Compiler, args: readonly unknown[]): unknown => {
    const onProgress = (progress: Progress): void => post({ id, kind: 'progress', progress });
    // The near end is typed by `Compiler`, so the arguments fit the method; TypeScript cannot see that.
    const call = compiler[method] as (...args: readonly unknown[]) => unknown;
    return method === 'check' ? call(open(args[0] as KnownProject)) : call(...args, onProgress);
  };

  const postAnswer = (id: number, method: keyof Compiler, answer: unknown): void => {
    const { frame, pieces } = takeApart(answer);
    const isCheck = method === 'check';
    for (const piece of pieces) {
      const { key, entries } = piece;
      const isSame = isCheck && sameValue(checked.get(key)?.entries, entries);
      post(isSame ? { id, kind: 'same piece', key } : { id, kind: 'piece', piece });
    }
    if (isCheck) checked = new Map(pieces.map((piece) => [piece.key, piece]));
    post({ id, kind: 'answer', frame });
  };

  return (request) => {
    if (request.kind === 'piece') {
      held.set(request.piece.key, request.piece);
      return;
    }
    const { id, method, args } = request;
    try {
      const answer = run(id, method, args);
      if (method === 'import') {
        held.clear();
        // That is what `import` answers with.
        for (const piece of importedPieces(answer as Imported)) held.set(piece.key, piece);
      }
      postAnswer(id, method, answer);
    } catch (error) {
      const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
      post({ id, kind: 'crash', message });
    }
  };
}
