/**
 * A selector: what a search asks for, as data. `read-selector.ts` reads it from words,
 * `matching.ts` finds the nodes it means.
 */
import type { SelectorWord } from './selector-words.ts';

/** What a term compares: a name, or one of the words before a colon. */
export interface Term {
  /** Absent: the names of a node. */
  readonly word?: SelectorWord;
  /** In lower case; `*` stands for any letters, `?` for one. */
  readonly value: string;
  /** How many links upstream also belong: `2+orders`. `Infinity`: all of them. Absent: none. */
  readonly upstream?: number;
  /** The same downstream: `orders+2`. */
  readonly downstream?: number;
  /** `-orders`: all nodes but those. */
  readonly isNot: boolean;
}

/** Any of the inner lists whose terms all hold: `a b, c` is (a and b) or c. Empty: everything. */
export type Selector = readonly (readonly Term[])[];

/** Why a search cannot be read, and where: offsets into its text, end exclusive. */
export interface SelectorError {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export type SelectorRead =
  | { readonly ok: true; readonly selector: Selector }
  | { readonly ok: false; readonly error: SelectorError };
