/** Puts SQL statements together so that people can read them. */
import { withoutComments } from '#core/sql/without-comments.ts';
import { wrapOr } from '../quality/sql-text.ts';

/** Something to stand after FROM: a name, or a statement. */
export interface Relation {
  readonly text: string;
  readonly isStatement: boolean;
}

/** A table that is named alone becomes `SELECT * FROM` it. */
export function asStatement({ text, isStatement }: Relation): string {
  return isStatement ? text : `SELECT * FROM ${text}`;
}

/** Conditions are joined by AND; those with an OR in them are put into parentheses. */
export function selectedFrom(
  from: Relation,
  select: readonly string[] = ['*'],
  where: readonly string[] = [],
): Relation {
  const conditions = where.map(where.length > 1 ? wrapOr : withoutComments);
  const filter = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
  const source = from.isStatement ? inParentheses(from.text) : from.text;
  const columns = select.map(withoutComments).join(', ');
  return { text: `SELECT ${columns} FROM ${source}${filter}`, isStatement: true };
}

/** One statement as it is, several put together. */
export function unionOf(statements: readonly string[]): string {
  const [first = ''] = statements;
  return statements.length < 2 ? first : statements.map(inParentheses).join('\nUNION ALL\n');
}

/** A statement of several lines, or with a comment at its end, gets lines of its own. */
function inParentheses(statement: string): string {
  return /\n|--/.test(statement) ? `(\n${indented(statement)}\n)` : `(${statement})`;
}

/** By two blanks a line, except where a text in quotes would change. */
export function indented(statement: string): string {
  // A text in quotes may reach over several lines, and has to stay as it is.
  const mayHoldLines = /['"`][^'"`]*\n/.test(statement);
  return mayHoldLines ? statement : statement.replace(/^(?=.)/gm, '  ');
}

/** Semicolons behind which nothing stands but blanks and comments. */
const closing = /\s*;(?=(?:[\s;]|--[^\n]*(?:\n|$)|\/\*[^*]*\*\/)*$)/g;

/** A query without the semicolon people end it with. */
export function authored(query: string): string {
  return query.trim().replace(closing, '');
}

const ownWith = /^(?:\s+|--[^\n]*\n|\/\*.*?\*\/)*with\b/is;

/** @param expressions `name AS (…)`, at least one; a query with its own WITH goes below them */
export function withExpressions(expressions: readonly string[], query: string): string {
  const body = ownWith.test(query) ? `SELECT * FROM (\n${query}\n)` : query;
  return `WITH ${expressions.join(',\n')}\n${body}`;
}
