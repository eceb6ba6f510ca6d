/** Writes names and texts as SQL does. */

const plain = /^[A-Za-z_{][\w{}]*$/;

/** A name as it stands in SQL: in backticks where it holds anything special. Tokens stay as they are. */
export function sqlName(name: string): string {
  return plain.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}

/** @param database `catalog.schema`, a schema, or a token for either */
export function sqlTable(database: string, name: string): string {
  return [...database.split('.'), name].map(sqlName).join('.');
}

/** In quotes, with escapes for quotes and backslashes. */
export function sqlText(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
