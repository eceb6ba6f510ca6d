/** Just enough understanding of SQL conditions to join, negate and compare them safely. */
import { withoutComments } from '#core/sql/without-comments.ts';

/** A cheap look before a condition is taken apart. */
const mayHold = { OR: /\bor\b/i, AND: /\band\b/i } as const;

/** A condition cut at its outermost `OR`s, or `AND`s; quotes and parentheses keep theirs. */
export function splitAt(word: 'OR' | 'AND', condition: string): readonly string[] {
  if (!mayHold[word].test(condition)) return [condition.trim()];
  const parts: string[] = [];
  let start = 0;
  let betweens = 0;
  for (const { text, offset, depth } of tokensOf(condition)) {
    if (depth > 0) continue;
    const upper = text.toUpperCase();
    if (upper === 'BETWEEN') betweens += 1;
    if (upper !== word) continue;
    if (word === 'AND' && betweens > 0) {
      betweens -= 1;
      continue;
    }
    parts.push(condition.slice(start, offset).trim());
    start = offset + text.length;
  }
  parts.push(condition.slice(start).trim());
  return parts;
}

interface Token {
  readonly text: string;
  readonly offset: number;
  /** How many parentheses are open around it. */
  readonly depth: number;
}

/** A quoted text, a name, a number, or one sign. */
const tokenPattern =
  /'(?:[^'\\]|\\.|'')*'?|"(?:[^"\\]|\\.)*"?|`[^`]*`?|[A-Za-z_][\w]*|\d[\w.]*|[<>!=|&]+|\S/gs;

function tokensOf(text: string): readonly Token[] {
  let depth = 0;
  return Array.from(text.matchAll(tokenPattern), ({ 0: token, index }) => {
    if (token === ')') depth -= 1;
    const found = { text: token, offset: index, depth };
    if (token === '(') depth += 1;
    return found;
  });
}

/** The condition without parentheses around the whole of it. */
export function unwrap(condition: string): string {
  const text = condition.trim();
  if (!text.startsWith('(') || !text.endsWith(')')) return text;
  const tokens = tokensOf(text);
  const closing = tokens.findIndex((token, index) => index > 0 && token.depth === 0);
  return closing === tokens.length - 1 ? unwrap(text.slice(1, -1)) : text;
}

/**
 * The condition as it can be joined with others: without comments, and in parentheses where an
 * outermost `OR` would reach into what it is joined with.
 */
export function wrapOr(condition: string): string {
  const text = withoutComments(condition);
  return splitAt('OR', text).length > 1 ? `(${text.trim()})` : text;
}

/** `NOT (…)`, or what stands in the parentheses of a condition that is such already. */
export function negate(condition: string): string {
  const inner = negated(condition);
  return inner ?? `NOT (${unwrap(condition)})`;
}

/** What a condition of the form `NOT (…)` negates. */
export function negated(condition: string): string | undefined {
  const match = /^NOT\s*(\(.*\))$/is.exec(condition.trim());
  const inner = match?.[1];
  if (inner === undefined) return undefined;
  const bare = unwrap(inner);
  return bare === inner.trim() ? undefined : bare;
}

/** All conditions as one that holds where each of them does. */
export function allOf(conditions: readonly string[]): string {
  const [first = ''] = conditions;
  if (conditions.length < 2) return first;
  return conditions.map((condition) => `(${unwrap(condition)})`).join(' AND ');
}

/** The same for conditions that differ only in blanks and in the case of letters outside quotes. */
function normalised(condition: string): string {
  return tokensOf(unwrap(condition))
    .map(({ text }) => (/^['"`]/.test(text) ? text : text.toUpperCase()))
    .join(' ');
}

const opposites: readonly (readonly [RegExp, string])[] = [
  [/^(.*) IS NOT NULL$/s, '$1 IS NULL'],
  [/^(.*) IS NULL$/s, '$1 IS NOT NULL'],
  [/^(.*) NOT IN (\(.*\))$/s, '$1 IN $2'],
  [/^(.*) IN (\(.*\))$/s, '$1 NOT IN $2'],
  [/^(.*) (?:!=|<>) (.*)$/s, '$1 = $2'],
  [/^(.*) <= (.*)$/s, '$1 > $2'],
  [/^(.*) >= (.*)$/s, '$1 < $2'],
  [/^(.*) = (.*)$/s, '$1 != $2'],
  [/^(.*) < (.*)$/s, '$1 >= $2'],
  [/^(.*) > (.*)$/s, '$1 <= $2'],
];

/** A simple condition turned round, in normalised form: `ID IS NULL` for `id is not null`. */
function opposite(condition: string): string | undefined {
  const inner = negated(condition);
  if (inner !== undefined) return normalised(inner);
  if (splitAt('AND', condition).length > 1 || splitAt('OR', condition).length > 1) return undefined;
  const text = normalised(condition);
  for (const [pattern, replacement] of opposites) {
    if (pattern.test(text)) return text.replace(pattern, replacement).replace(/<>/g, '!=');
  }
  return undefined;
}

/**
 * Whether a condition for bad rows says no more and no less than the rules for good rows do: each
 * of its alternatives turns one rule round, and no rule is left over.
 */
export function negatesAll(badRows: string, rules: readonly string[]): boolean {
  const alternatives = splitAt('OR', unwrap(badRows));
  const parts = rules.flatMap((rule) => splitAt('AND', unwrap(rule)));
  // Most rules differ in number already, and comparing is the dear part.
  if (alternatives.length < new Set(parts).size) return false;
  const turned = new Set<string>();
  for (const alternative of alternatives) {
    const turnedRound = opposite(unwrap(alternative));
    if (turnedRound === undefined) return false;
    turned.add(comparable(turnedRound));
  }
  const goodParts = new Set(parts.map(comparable));
  return turned.size === goodParts.size && [...goodParts].every((part) => turned.has(part));
}

function comparable(condition: string): string {
  return normalised(condition).replace(/<>/g, '!=');
}

/** A list of expressions cut at its outermost commas. */
export function splitAtCommas(list: string): readonly string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { text, offset, depth } of tokensOf(list)) {
    if (depth > 0 || text !== ',') continue;
    parts.push(list.slice(start, offset).trim());
    start = offset + 1;
  }
  parts.push(list.slice(start).trim());
  return parts.filter((part) => part !== '');
}

const named = /\bas\s+(`[^`]+`|\w+)$/i;
const columnName = /^(?:\w+\.)*(`[^`]+`|\w+)$/;

/** The name a select expression gives its column; absent: it gives several, or one nobody knows. */
export function columnOf(expression: string): string | undefined {
  const text = expression.trim();
  const name = (named.exec(text) ?? columnName.exec(text))?.[1];
  return name?.replace(/^`|`$/g, '');
}
