/** Runs the compiler off the main thread. All of its knowledge is in `core/compiler.ts`. */
import { createCompiler } from '#core/create-compiler.ts';
import { answerCalls } from './answer-calls.ts';
import type { Request } from './protocol.ts';

const take = answerCalls(createCompiler(), (response) => postMessage(response));

addEventListener('message', ({ data }: MessageEvent<Request>) => take(data));
