/** Runs the compiler off the main thread. All of its knowledge is in `core/compiler.ts`. */
import type { Progress } from '#core/compiler.ts';
import { createCompiler } from '#core/create-compiler.ts';
import type { Request, Response } from './protocol.ts';

const compiler = createCompiler();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const { id, method, args } = data;
  const answer = (response: Response): void => postMessage(response);
  const onProgress = (progress: Progress): void => answer({ id, kind: 'progress', progress });
  // The near end is typed by `Compiler`, so the arguments fit the method; TypeScript cannot see that.
  const call = compiler[method] as (...args: readonly unknown[]) => unknown;
  try {
    answer({ id, kind: 'answer', value: call(...args, onProgress) });
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    answer({ id, kind: 'crash', message });
  }
});
