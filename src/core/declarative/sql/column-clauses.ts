/**
 * All columns of a table with their types, masks and comments, and its keys.
 *
 * They are written for tables that have masks or keys, where all columns are certain: a statement
 * that lists columns has to list each of them. Whatever else is known of columns is set once the
 * table exists.
 */
import type { StructField } from '#core/model/data-type.ts';
import { nodeOf } from '#core/model/graph.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { unquoted } from '#core/model/select-names.ts';
import { printDdl } from '#core/text/spark-ddl.ts';
import { declaredColumns } from './declared-columns.ts';
import { inList } from './layout.ts';
import type { SqlScope } from './sql-scope.ts';
import { column } from './table-clauses.ts';

type Table = NodeOf<'table'>;

/** @returns empty: the definition lists no columns */
export function columnClauses(scope: SqlScope, table: Table): readonly string[] {
  const columns = columnsToDeclare(scope.pipeline, table);
  if (!columns) return [];
  return [...columns.map((one) => columnLine(scope, table, one)), ...keyLines(scope, table)];
}

/** The columns a definition has to list; absent: none, or not all of them are certain. */
export function columnsToDeclare(
  pipeline: SqlScope['pipeline'],
  table: Table,
): readonly StructField[] | undefined {
  const { columnMasks = {}, constraints, kind } = table.fields;
  const isNeeded = Object.keys(columnMasks).length > 0 || constraints !== undefined;
  return isNeeded && kind !== 'temporary-view' ? declaredColumns(pipeline, table) : undefined;
}

function columnLine({ words }: SqlScope, { fields }: Table, one: StructField): string {
  const { columnMasks = {}, columnComments = {}, constraints } = fields;
  const isKey = constraints?.primaryKey?.some((key) => sameName(key, one.name)) === true;
  // Its comment may hold a token, which only a text of ours replaces.
  const { comment, ...metadata } = one.metadata;
  const type = printDdl({
    type: 'struct',
    fields: [{ ...one, metadata, nullable: isKey ? false : one.nullable }],
  });
  const said = valueFor(columnComments, one.name) ?? comment;
  const mask = valueFor(columnMasks, one.name);
  return [
    type,
    ...(said ? [`COMMENT ${words.text(said)}`] : []),
    ...(mask ? [`MASK ${words.authored(mask)}`] : []),
  ].join(' ');
}

function keyLines(scope: SqlScope, { fields }: Table): readonly string[] {
  const { words, pipeline } = scope;
  const { primaryKey = [], foreignKeys = [] } = fields.constraints ?? {};
  const list = (columns: readonly string[]): string => inList(columns.map(column(words.name)));
  const own = primaryKey.length > 0 ? [`PRIMARY KEY ${list(primaryKey)}`] : [];
  const others = foreignKeys.map(({ columns, references, referencedColumns = [] }) => {
    const node = nodeOf(pipeline, references);
    const name = node?.type === 'table' ? scope.nameOf(node) : references;
    const there = referencedColumns.length > 0 ? ` ${list(referencedColumns)}` : '';
    return `FOREIGN KEY ${list(columns)} REFERENCES ${words.path(name)}${there}`;
  });
  return [...own, ...others];
}

function sameName(a: string, b: string): boolean {
  return unquoted(a.trim()).toLowerCase() === unquoted(b.trim()).toLowerCase();
}

function valueFor(map: Readonly<Record<string, string>>, name: string): string | undefined {
  return Object.entries(map).find(([key]) => sameName(key, name))?.[1];
}
