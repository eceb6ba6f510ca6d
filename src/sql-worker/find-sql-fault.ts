/** Finds the first place where a text stops being SQL, with a parser of Spark's grammar. */
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import type { SqlFault, SqlKind } from '#core/sql/sql-checker.ts';
import { excerpt } from '#core/text/wording.ts';
import { databricksAsSpark } from './databricks-as-spark.ts';

/** What makes a statement of each kind of text; the text stands in lines of its own. */
const frames: Readonly<Record<SqlKind, readonly [before: string, after: string]>> = {
  condition: ['SELECT (\n', '\n)'],
  expression: ['SELECT\n', '\nFROM t'],
  query: ['', ''],
};

const parser = new SparkSQL();

/** Lines and columns are those of the text given. Absent: it is SQL, or empty. */
export function findSqlFault(kind: SqlKind, text: string): SqlFault | undefined {
  if (text.trim() === '') return undefined;
  const [before, after] = frames[kind];
  // In the order they were met: later ones follow from the first.
  const [first] = parser.validate(before + databricksAsSpark(text) + after);
  if (!first) return undefined;
  const above = before.split('\n').length - 1;
  return faultAt(text, { ...first, line: first.startLine - above });
}

interface Found {
  readonly line: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** The parser may stumble over what stands around the text: that is told at its end. */
function faultAt(text: string, { line, startColumn, endColumn }: Found): SqlFault {
  const lines = text.trimEnd().split('\n');
  const shown = lines[line - 1];
  const word = shown?.slice(startColumn - 1, endColumn - 1).trim();
  if (word) {
    const message = `This is not SQL from \`${excerpt(word, 40)}\` on: it does not fit here.`;
    return { message, line, column: startColumn, endLine: line, endColumn };
  }
  const last = lines.at(-1) ?? '';
  const place = { line: lines.length, endLine: lines.length };
  const message = 'This SQL ends too early: something has to follow.';
  return { message, ...place, column: Math.max(1, last.length), endColumn: last.length + 1 };
}
