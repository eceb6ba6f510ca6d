/** What reading a text gives, whatever its notation: a tree, or the first thing wrong with it. */
import type { Span } from '#core/diagnostics.ts';
import type { SourceDocument } from './source-tree.ts';

export interface SyntaxProblem {
  /** One or two sentences that say what was found and what is expected. No file, no line. */
  readonly message: string;
  /** UTF-16 offset into the text. */
  readonly offset: number;
}

/** A key that stands more than once in one object. */
export interface DuplicateKey {
  readonly key: string;
  /** Key path, such as `[0].silver_table`. */
  readonly path: string;
  /** The key where it first stands, and where it stands last; the value of the last one holds. */
  readonly first: Span;
  readonly last: Span;
}

export type ReadResult =
  | {
      readonly ok: true;
      readonly document: SourceDocument;
      /** In the order of the text. */
      readonly duplicates: readonly DuplicateKey[];
    }
  | { readonly ok: false; readonly problem: SyntaxProblem };

/** How deep lists and objects may stand in each other, so that walking a tree needs little stack. */
export const deepestNesting = 500;
