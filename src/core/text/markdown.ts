/** Texts of others inside Markdown, whatever signs they hold. */

/** Text that must show as it is. Backticks cannot hold backticks, nor a backslash before a pipe. */
export function code(text: string): string {
  if (text === '') return '';
  if (!/[`|\r\n]/.test(text)) return `\`${text}\``;
  const shown = text.replace(
    /[\\`|*_[\]<>&~\r\n]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
  return `<code>${shown}</code>`;
}

/** A sentence inside a table cell. */
export function prose(text: string): string {
  return text
    .replace(/[\\|]/g, '\\$&')
    .replaceAll('<', '&lt;')
    .replace(/\s*[\r\n]+\s*/g, ' ');
}

/** The lines of a table. @param cells of each row, written already */
export function table(
  titles: readonly string[],
  cells: readonly (readonly (string | number)[])[],
): readonly string[] {
  const line = (row: readonly (string | number)[]): string => `| ${row.join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...cells.map(line)];
}
