/** Names and texts as SQL writes them. */
import { withoutComments } from '#core/sql/without-comments.ts';

const plain = /^[A-Za-z_]\w*$/;

/** The name of a column, in backticks where it holds anything special. */
function sqlName(name: string): string {
  return plain.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** A name that may be in backticks already, such as a key that somebody wrote. */
export function sqlColumn(written: string): string {
  const text = written.trim();
  return /^`.*`$/s.test(text) ? text : sqlName(text);
}

/** In quotes, with escapes for what would end it or break the line. */
export function sqlText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}'`;
}

/** All conditions as one. */
export function allOf(conditions: readonly string[]): string {
  const [first = 'true'] = conditions;
  return conditions.length < 2
    ? first
    : conditions.map((one) => `(${withoutComments(one)})`).join(' AND ');
}

/** Holds where the conditions do; where they are unknown it does not hold. */
export function surely(condition: string): string {
  return `coalesce(${withoutComments(condition)}, false)`;
}
