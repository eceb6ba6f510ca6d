/** What orders the changes of one key, as one expression. */

const column = '(?:\\w+|`[^`]+`)';
const list = new RegExp(`^\\s*${column}(?:\\s*,\\s*${column})+\\s*$`);

/** `a, b` means both, one after the other. */
export function sequenceExpression(text: string): string {
  return list.test(text) ? `struct(${text.trim()})` : text;
}
