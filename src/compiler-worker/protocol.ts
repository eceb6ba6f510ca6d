/** What crosses the worker boundary: calls to `Compiler` by name, their progress, their answers. */
import type { Compiler, Progress } from '#core/compiler.ts';

export type CompilerMethod = keyof Compiler;

export interface Request {
  readonly id: number;
  readonly method: CompilerMethod;
  /** Without the progress callback, which the far end supplies. */
  readonly args: readonly unknown[];
}

export type Response =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'answer'; readonly value: unknown }
  | { readonly id: number; readonly kind: 'crash'; readonly message: string };
