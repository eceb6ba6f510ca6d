/** Judges and reads SQL texts of the model. Behind it stands a parser in a thread of its own. */
import type { Selected } from './select-columns.ts';
import type { ReadOutline } from './select-outline.ts';

/** What a text has to be: a condition, one element of a select list, or a whole SELECT. */
export type SqlKind = 'condition' | 'expression' | 'query';

/** Where a text stops being SQL. Lines and columns count from 1, the end is exclusive. */
export interface SqlFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface SqlChecker {
  /** @returns absent: the text is fine, or empty */
  check(kind: SqlKind, text: string): Promise<SqlFault | undefined>;
  /** What a SELECT gives. @returns absent: it is not one that can be read */
  read(text: string): Promise<readonly Selected[] | undefined>;
  /** Takes a plain SELECT apart. */
  outline(text: string): Promise<ReadOutline>;
}
