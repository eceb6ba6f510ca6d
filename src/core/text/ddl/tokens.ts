/** Cuts a Spark DDL text into words, quoted names, texts and signs. */
import type { SyntaxProblem } from '../read-result.ts';

export interface Token {
  /** `name` stands in backticks, `text` in quotes; `sign` is any other single character. */
  readonly kind: 'word' | 'name' | 'text' | 'sign' | 'end';
  /** Without quotes and escapes. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Tokens =
  | { readonly ok: true; readonly tokens: readonly Token[] }
  | { readonly ok: false; readonly problem: SyntaxProblem };

const space = /\s+|--[^\n\r]*|\/\*[\s\S]*?\*\//y;
const word = /[\p{L}\p{N}_]+/uy;

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** Offset behind the quote that closes the one at `start`; a doubled quote closes nothing. */
function quotedEnd(text: string, start: number): number | undefined {
  const quote = text.charAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    const pair = character === quote && text.charAt(at + 1) === quote;
    if (pair || (character === '\\' && quote !== '`')) at += 1;
    else if (character === quote) return at + 1;
  }
  return undefined;
}

/** The tokens of a text, with an `end` as the last. Comments and white space are left out. */
export function tokensOf(text: string): Tokens {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const spaceEnd = endOf(space, text, at);
    if (spaceEnd !== undefined) at = spaceEnd;
    else {
      const token = tokenAt(text, at);
      if (!token) return { ok: false, problem: { message: unclosedMessage(text, at), offset: at } };
      tokens.push(token);
      at = token.end;
    }
  }
  tokens.push({ kind: 'end', text: '', start: text.length, end: text.length });
  return { ok: true, tokens };
}

/** `undefined`: it is never closed. */
function tokenAt(text: string, start: number): Token | undefined {
  const wordEnd = endOf(word, text, start);
  if (wordEnd) return { kind: 'word', text: text.slice(start, wordEnd), start, end: wordEnd };
  if (text.startsWith('/*', start)) return undefined;
  const sign = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (!/[`'"]/.test(sign)) return { kind: 'sign', text: sign, start, end: start + sign.length };
  const end = quotedEnd(text, start);
  if (end === undefined) return undefined;
  if (sign !== '`') return { kind: 'text', text: unescaped(text.slice(start, end)), start, end };
  const name = text.slice(start + 1, end - 1).replaceAll('``', '`');
  return { kind: 'name', text: name, start, end };
}

function unclosedMessage(text: string, at: number): string {
  const character = text.charAt(at);
  if (character === '/') return 'This comment is never closed with */.';
  if (character === '`') return 'This name is never closed: its second backtick is missing.';
  return 'This text is never closed: its last quote is missing.';
}

const escapes: Readonly<Record<string, string>> = {
  0: '\0',
  b: '\b',
  n: '\n',
  r: '\r',
  t: '\t',
  Z: '\u001a',
  '%': '\\%',
  _: '\\_',
};

/** What a text in quotes says, by Spark's rules. */
function unescaped(quoted: string): string {
  const quote = quoted.charAt(0);
  return quoted
    .slice(1, -1)
    .replace(/\\u([\da-fA-F]{4})|\\([\s\S])|''|""/g, (match, code?: string, character?: string) => {
      if (code) return String.fromCharCode(Number.parseInt(code, 16));
      if (character !== undefined) return escapes[character] ?? character;
      return match === quote + quote ? quote : match;
    });
}
