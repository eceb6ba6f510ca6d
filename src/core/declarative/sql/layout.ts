/** Puts statements together so that people can read them. */
import { indented } from '#core/sql/indent-sql.ts';

/** Something to stand after FROM: a name or call, or a query. */
export interface Relation {
  readonly text: string;
  readonly isQuery: boolean;
}

/** @param where conditions that all have to be met */
export function selectFrom(
  from: Relation,
  columns: readonly string[] = ['*'],
  where: readonly string[] = [],
): Relation {
  const list = columns.length === 1 ? ` ${columns[0]}` : `\n${indented(columns.join(',\n'))}`;
  const source = from.isQuery ? `(\n${indented(from.text)}\n)` : from.text;
  const [first, ...others] = where;
  const conditions =
    first === undefined
      ? ''
      : `\nWHERE ${[inBrackets(first, others.length > 0), ...others.map((one) => inBrackets(one, true))].join('\n  AND ')}`;
  return { text: `SELECT${list}\nFROM ${source}${conditions}`, isQuery: true };
}

/** A condition beside others, as an OR inside it would reach too far. */
function inBrackets(condition: string, isJoined: boolean): string {
  const closed = closeComment(condition);
  return isJoined || closed !== condition ? `(${closed})` : closed;
}

/** A comment at the end would take in what follows on its line. */
export function closeComment(sql: string): string {
  return sql.includes('--') ? `${sql}\n` : sql;
}

/** A table that is named alone becomes `SELECT * FROM` it. */
export function asQuery(relation: Relation): string {
  return relation.isQuery ? relation.text : selectFrom(relation).text;
}

const ownWith = /^(?:\s+|--[^\n]*\n|\/\*[\s\S]*?\*\/)*with\b/i;

/** Gives a query the relations it names. A query with its own WITH goes below them. */
export function withRelations(
  relations: readonly { readonly name: string; readonly query: string }[],
  query: string,
): string {
  if (relations.length === 0) return query;
  const list = relations
    .map(({ name, query: of }) => `${name} AS (\n${indented(of)}\n)`)
    .join(',\n');
  const body = ownWith.test(query)
    ? `SELECT *\nFROM (\n${indented(closeComment(query))}\n)`
    : query;
  return `WITH ${list}\n${body}`;
}

/** `(a, b)`, on lines of their own where it is long. */
export function inList(items: readonly string[]): string {
  const line = `(${items.join(', ')})`;
  const fits = line.length <= 72 && !line.includes('\n');
  return fits ? line : `(\n${items.map(indented).join(',\n')}\n)`;
}
