/** Blanks as people and their programs write them: also no-break spaces, and those that have no width. */
import { sqlText } from '#core/sql/write-sql.ts';

/** In brackets of a regular expression. */
export const blank = '\\s\\p{Z}';

/** A text without blanks at both ends. */
export function trimmed(text: string): string {
  const blanks = `[${blank}\\p{Cf}]+`;
  return `regexp_replace(${text}, ${sqlText(`^${blanks}|${blanks}$`)}, '')`;
}

/** Makes one blank of several. */
export function joined(text: string): string {
  return `regexp_replace(${text}, ${sqlText(`[${blank}]+`)}, ' ')`;
}
