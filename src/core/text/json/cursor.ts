/** The place a JSON text has been read to. */
import type { SyntaxProblem } from '../read-result.ts';

/** Reading stops at the first problem: functions that hit one note it and answer `undefined`. */
export interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
  problem: SyntaxProblem | undefined;
}

/** Notes what is wrong. Answers `undefined`, so that a reader can return it at once. */
export function fail(cursor: Cursor, message: string, offset: number): undefined {
  cursor.problem ??= { message, offset };
}

/** Moves to the next character that is not white space, and answers its code; NaN at the end. */
export function skipSpace(cursor: Cursor): number {
  const { text } = cursor;
  let at = cursor.at;
  let code = text.charCodeAt(at);
  while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
    at += 1;
    code = text.charCodeAt(at);
  }
  cursor.at = at;
  return code;
}
