/** Reads which column a SQL select expression gives, where that is plain to see. */

const quoted = '`[^`]+`';
/** Most of what is selected are plain columns. */
const word = /^[a-z_]\w*$/i;
const aliased = new RegExp(`\\sas\\s+(\\w+|${quoted})$`, 'is');
const column = new RegExp(`^(?:(?:\\w+|${quoted})\\.)*(\\w+|${quoted})$`);
/** `upper(a) b` or `a b`: an alias without `as`. */
const trailing = new RegExp(`^(?:[\\w.\`]+|.*\\))\\s+(\\w+|${quoted})$`, 's');
/** Words that can stand first or last in an expression without being a column or an alias. */
const keywords: ReadonlySet<string> = new Set(
  [
    'all',
    'and',
    'asc',
    'desc',
    'distinct',
    'end',
    'exists',
    'false',
    'interval',
    'is',
    'not',
  ].concat(['null', 'or', 'true', 'date', 'timestamp', 'in', 'like', 'between', 'over']),
);

/** A name as it is compared: without backticks. */
export function unquoted(name: string): string {
  return name.replace(/^`(.*)`$/s, '$1');
}

/** Name of the column an expression gives; absent when it takes more than a look to know. */
export function nameOfExpression(expression: string): string | undefined {
  const text = expression.trim();
  if (word.test(text)) return text;
  const name = aliased.exec(text)?.[1] ?? column.exec(text)?.[1] ?? trailingAlias(text);
  return name === undefined || /^\d/.test(name) ? undefined : unquoted(name);
}

function trailingAlias(text: string): string | undefined {
  const alias = trailing.exec(text)?.[1];
  const first = /^\w*/.exec(text)?.[0].toLowerCase() ?? '';
  if (alias === undefined || keywords.has(alias.toLowerCase()) || keywords.has(first))
    return undefined;
  return alias;
}

/** True for an expression that is one column or field of it, such as `id` or `` record.`a b` ``. */
export function isColumn(expression: string): boolean {
  return column.test(expression.trim());
}
