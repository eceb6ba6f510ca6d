/**
 * What crosses the worker boundary: calls to `Compiler` by name, their progress, their answers.
 *
 * What is large goes in pieces, a message each, so that neither side is held up by taking them in.
 * The far end keeps the pieces of the project, and is sent only those that changed. The near end keeps
 * those of what the last check said, most of which the next one says again.
 */
import type { Compiler, Imported, Progress } from '#core/compiler.ts';
import { type Piece, takeApart } from '#core/pieces.ts';

export type CompilerMethod = keyof Compiler;

/** A project whose pieces the far end has: those it got before, and those sent just before the call. */
export interface KnownProject {
  readonly frame: unknown;
  /** Keys of its pieces. */
  readonly keys: readonly string[];
}

export type Request =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: CompilerMethod;
      /**
       * Without the progress callback, which the far end supplies. `check` is called with a
       * `KnownProject`.
       */
      readonly args: readonly unknown[];
    };

export type Response =
  | { readonly id: number; readonly kind: 'progress'; readonly progress: Progress }
  | { readonly id: number; readonly kind: 'piece'; readonly piece: Piece }
  /** A piece that is as it was in the last answer of `check`, which the near end keeps. */
  | { readonly id: number; readonly kind: 'same piece'; readonly key: string }
  /** @property frame of the answer, whose pieces came before */
  | { readonly id: number; readonly kind: 'answer'; readonly frame: unknown }
  | { readonly id: number; readonly kind: 'crash'; readonly message: string };

/** The pieces of the project that an import leads to: both ends have them once it is answered. */
export function importedPieces({ pipeline, legacy }: Imported): readonly Piece[] {
  return takeApart({ pipeline, legacy }).pieces;
}
