/** The statements that declare tables, views and flows, from their parts. */
import { indented } from '#core/sql/indent-sql.ts';

interface DatasetParts {
  /** `STREAMING TABLE`, `PRIVATE MATERIALIZED VIEW` … */
  readonly kind: string;
  readonly name: string;
  /** What stands in the parentheses behind the name. */
  readonly columns: readonly string[];
  readonly clauses: readonly string[];
  /** Absent: flows of their own fill it. */
  readonly query?: string;
}

/** Without a query the table is filled by flows beside it. */
export function createDataset({ kind, name, columns, clauses, query }: DatasetParts): string {
  const lines = [`CREATE OR REFRESH ${kind} ${name}${inParentheses(columns)}`, ...clauses];
  return ended(query === undefined ? lines : [...lines, 'AS', query]);
}

/** @param clauses what stands between the columns and the query, a line each */
export function createView(
  name: string,
  columns: readonly string[],
  clauses: readonly string[],
  query: string,
): string {
  const line = `CREATE TEMPORARY VIEW ${name}${inParentheses(columns)}`;
  return ended([line, ...clauses, 'AS', query]);
}

export interface InsertParts {
  readonly target: string;
  readonly comment: readonly string[];
  readonly query: string;
  readonly once: boolean;
}

/** Columns are matched by their names, not by their order. */
export function createInsertFlow(
  name: string,
  { target, comment, query, once }: InsertParts,
): string {
  const insert = `AS INSERT INTO ${once ? 'ONCE ' : ''}${target} BY NAME`;
  return ended([`CREATE FLOW ${name}`, ...comment, insert, query]);
}

function inParentheses(columns: readonly string[]): string {
  return columns.length === 0 ? '' : ` (\n${columns.map(indented).join(',\n')}\n)`;
}

/** A comment at the end of a query would take in the semicolon. */
export function ended(lines: readonly string[]): string {
  const text = lines.join('\n');
  const lastLine = text.slice(text.lastIndexOf('\n') + 1);
  return lastLine.includes('--') ? `${text}\n;` : `${text};`;
}
