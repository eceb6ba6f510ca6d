/** Takes comments out of SQL that is put into a line with more behind it. */

/** Quoted texts and names, where no comment begins, and comments. */
const quotedOrComment = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|--[^\n]*|\/\*.*?(?:\*\/|$)/gs;

/** @returns the text as it is where it holds none */
export function withoutComments(sql: string): string {
  if (!/--|\/\*/.test(sql)) return sql;
  const isQuoted = (part: string): boolean => /^['"`]/.test(part);
  return sql.replace(quotedOrComment, (part) => (isQuoted(part) ? part : ' ')).trim();
}
