/**
 * Finds the tables a SQL query names.
 *
 * Looks at what follows FROM and JOIN, and leaves out what the query itself gives a name by WITH.
 * It is no parser: what it does not understand it does not report.
 */

import { closing, isName, type Token, tokensOf, unquoted } from './sql-tokens.ts';

export interface NamedTable {
  /** `lake.silver.orders` as its parts, without backticks. */
  readonly parts: readonly string[];
  /** Where it stands in the query. */
  readonly start: number;
}

/** In the order they stand, each time they stand there. */
export function tablesInQuery(query: string): readonly NamedTable[] {
  const tokens = tokensOf(query);
  const own = ownNames(tokens);
  return namedIn(tokens).filter(
    ({ parts }) => parts.length > 1 || !own.has((parts[0] ?? '').toLowerCase()),
  );
}

/** Names given by `WITH name AS (` and `, name AS (`, also with a list of columns behind the name. */
function ownNames(tokens: readonly Token[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [index, { text }] of tokens.entries()) {
    const before = (tokens[index - 1]?.text ?? '').toUpperCase();
    const isFirst = before === 'WITH' || before === 'RECURSIVE' || before === ',';
    if (!isFirst || !isName(text)) continue;
    const behind = tokens[index + 1]?.text === '(' ? closing(tokens, index + 1) + 1 : index + 1;
    const isGiven = tokens[behind]?.text.toUpperCase() === 'AS' && tokens[behind + 1]?.text === '(';
    if (isGiven) names.add(unquoted(text).toLowerCase());
  }
  return names;
}

/** What ends the list of tables behind FROM. */
const ends: ReadonlySet<string> = new Set(
  ['WHERE', 'GROUP', 'ORDER', 'HAVING', 'LIMIT', 'QUALIFY', 'WINDOW', 'SELECT'].concat([
    'UNION',
    'INTERSECT',
    'EXCEPT',
    'MINUS',
    'LATERAL',
    'PIVOT',
    'UNPIVOT',
    'ON',
    'USING',
  ]),
);

/** What is known of the text between two parentheses. */
interface Level {
  /** Without a SELECT, FROM is part of a function there. */
  hasSelect: boolean;
  isInList: boolean;
}

function namedIn(tokens: readonly Token[]): readonly NamedTable[] {
  const levels: Level[] = [{ hasSelect: false, isInList: false }];
  return tokens.flatMap(({ text }, index) => {
    if (text === '(') levels.push({ hasSelect: false, isInList: false });
    else if (text === ')' && levels.length > 1) levels.pop();
    const level = levels.at(-1);
    const table =
      level && opensTable(tokens, index, level) ? tableAt(tokens, index + 1) : undefined;
    return table ? [table] : [];
  });
}

/** Whether the name of a table may follow. Notes in the level what the token means for it. */
function opensTable(tokens: readonly Token[], index: number, level: Level): boolean {
  const word = tokens[index]?.text.toUpperCase() ?? '';
  if (ends.has(word)) level.isInList = false;
  if (word === 'SELECT') level.hasSelect = true;
  if (word === 'FROM' && level.hasSelect && !isComparison(tokens, index)) {
    level.isInList = true;
    return true;
  }
  return word === 'JOIN' || (word === ',' && level.isInList);
}

/** `a IS DISTINCT FROM b` */
function isComparison(tokens: readonly Token[], from: number): boolean {
  return tokens[from - 1]?.text.toUpperCase() === 'DISTINCT';
}

function tableAt(tokens: readonly Token[], index: number): NamedTable | undefined {
  const first = tokens[index];
  if (!first || !isName(first.text)) return undefined;
  const next = tokens[index + 1]?.text;
  if (first.text.toUpperCase() === 'STREAM' && next !== undefined && next !== '.') {
    // Both `STREAM(a)` and `STREAM a`; `STREAM read_files(…)` is a function again.
    const inner = next === '(' ? index + 2 : index + 1;
    return isAlias(next) ? undefined : tableAt(tokens, inner);
  }
  const parts = [unquoted(first.text)];
  let end = index + 1;
  while (tokens[end]?.text === '.') {
    parts.push(unquoted(tokens[end + 1]?.text ?? ''));
    end += 2;
  }
  const isFunction = tokens[end]?.text === '(' && !/^[`{]/.test(first.text);
  const isKeyword = parts.length === 1 && notTables.has(first.text.toUpperCase());
  return isFunction || isKeyword ? undefined : { parts, start: first.start };
}

/** `FROM stream s`: a table that happens to be called so. */
function isAlias(next: string): boolean {
  return (
    next === ',' || next === ')' || ends.has(next.toUpperCase()) || /^(?:AS|JOIN)$/i.test(next)
  );
}

/** Words that can stand behind FROM, JOIN or a comma there and are no names of tables. */
const notTables: ReadonlySet<string> = new Set(['LATERAL', 'VALUES', 'TABLE', 'UNNEST', 'SELECT']);
