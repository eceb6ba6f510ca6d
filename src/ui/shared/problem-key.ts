/** Tells one problem of a list from the others: two may say the same of two places. */
import type { Problem } from '#core/compiler.ts';

export function problemKey({ code, node, field, file, line, column, message }: Problem): string {
  return JSON.stringify([code, node, field, file, line, column, message]);
}
