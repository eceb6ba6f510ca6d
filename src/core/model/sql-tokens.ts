/** Cuts SQL into words and signs, without its comments. */

export interface Token {
  readonly text: string;
  readonly start: number;
}

const tokenPattern =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\]|\\[\s\S]|'')*'?|"(?:[^"\\]|\\[\s\S])*"?|`[^`]*`?|\{\w+\}|[\p{L}_][\p{L}\p{N}_]*|\d[\w.]*|\S/gu;

/** Never fails: a quote that is not closed reaches to the end of the text. */
export function tokensOf(query: string): readonly Token[] {
  return Array.from(query.matchAll(tokenPattern), ({ 0: text, index: start }) => ({
    text,
    start,
  })).filter(({ text }) => !isComment(text));
}

/** Comments get lost where a query is put together from its words. */
export function hasComments(query: string): boolean {
  return Array.from(query.matchAll(tokenPattern)).some(([text]) => isComment(text));
}

function isComment(text: string): boolean {
  return text.startsWith('--') || text.startsWith('/*');
}

/** Where the parenthesis that opens at a place is closed. */
export function closing(tokens: readonly Token[], opening: number): number {
  let depth = 0;
  for (let index = opening; index < tokens.length; index += 1) {
    const { text = '' } = tokens[index] ?? {};
    if (text === '(') depth += 1;
    if (text === ')') depth -= 1;
    if (depth === 0) return index;
  }
  return tokens.length;
}

/**
 * Whether the word begins as a name does; words of SQL do, too. A name may be in backticks or a
 * token.
 */
export function isName(text: string): boolean {
  return /^[\p{L}_`{]/u.test(text);
}

/** Without the backticks around it, if it has some. */
export function unquoted(name: string): string {
  return name.replace(/^`(.*)`$/s, '$1');
}
