/** Writes names, texts and SELECTs as Spark and Databricks read them. Nothing else puts SQL together. */
import { indented } from './indent-sql.ts';

const plain = /^[A-Za-z_]\w*$/;
const token = /^\{\w+\}$/;

/** Words that cannot stand as a plain name everywhere, or would be read as a function without (). */
const reserved: ReadonlySet<string> = new Set(
  `all and anti any array as authorization between both by case cast check collate column constraint
  create cross cube current current_catalog current_date current_schema current_time
  current_timestamp current_user day delete describe distinct drop else end escape except exists
  extract false fetch filter for foreign from full function global grant group grouping having hour
  in inner insert intersect interval into is join lateral leading left like limit local localtimestamp
  map merge minus minute month natural no not null of offset on only or order out outer overlaps
  partition position primary qualify range recursive references revoke right rollup row rows second
  select semi session_user set some start stream struct table tablesample then time to trailing true
  truncate try_cast unbounded union unique unknown unpivot update user using values watermark when
  where window with within without year`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** A name without the backticks it may be written in. */
export function bareName(name: string): string {
  const text = name.trim();
  const inside = /^`((?:[^`]|``)*)`$/.exec(text)?.[1];
  return inside === undefined ? text : inside.replaceAll('``', '`');
}

/** One name as it stands in SQL. A name that is a token as a whole stays as it is. */
export function sqlName(name: string): string {
  return quoted(bareName(name));
}

function quoted(bare: string): string {
  const isPlain = (plain.test(bare) && !reserved.has(bare.toLowerCase())) || token.test(bare);
  return isPlain ? bare : `\`${bare.replaceAll('`', '``')}\``;
}

const part = '(?:[\\p{L}_][\\p{L}\\p{N}_]*|`(?:[^`]|``)+`)';
const path = new RegExp(`^${part}(?:\\.${part})+$`, 'u');
const parts = new RegExp(part, 'gu');

/** The column and fields that `address.city` leads through. A column with a dot is in backticks. */
export function pathParts(column: string): readonly string[] {
  const text = column.trim();
  return path.test(text) ? (text.match(parts) ?? []).map(bareName) : [bareName(text)];
}

/** A column, or a field of one such as `address.city`. */
export function sqlColumn(column: string): string {
  return pathParts(column).map(quoted).join('.');
}

/** Separated by commas, each in backticks where it needs them. */
export function sqlNames(names: readonly string[]): string {
  return names.map(sqlName).join(', ');
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In quotes, with escapes for what would end it or break the line. */
export function sqlText(text: string): string {
  return `'${text.replace(/[\\'\n\r\t]/g, (one) => escapes[one] ?? `\\${one}`)}'`;
}

/** An expression somebody wrote, so that what follows is not part of a comment at its end. */
export function authoredSql(expression: string): string {
  const text = expression.trim();
  return /--[^\n]*$/.test(text) ? `${text}\n` : text;
}

/** An expression under a name. */
export function named(expression: string, name: string): string {
  const written = sqlName(name);
  return expression === written ? written : `${expression} AS ${written}`;
}

export interface Select {
  /** At least one. */
  readonly columns: readonly string[];
  /** All that follows FROM: a name, a statement in parentheses, joins. */
  readonly from: string;
  readonly where?: readonly string[];
  readonly groupBy?: readonly string[];
  readonly isDistinct?: boolean;
}

/** Each clause on lines of its own; conditions are joined by AND. */
export function selectText({
  columns,
  from,
  where = [],
  groupBy = [],
  isDistinct,
}: Select): string {
  const list = columns.length === 1 ? ` ${columns[0]}` : `\n${columns.map(indented).join(',\n')}`;
  const conditions = where.length > 1 ? where.map(inParenthesesWhereOr) : where;
  return [
    `SELECT${isDistinct ? ' DISTINCT' : ''}${list}`,
    `FROM ${from}`,
    ...(conditions.length > 0 ? [`WHERE ${conditions.join('\n  AND ')}`] : []),
    ...(groupBy.length > 0 ? [`GROUP BY ${groupBy.join(', ')}`] : []),
  ].join('\n');
}

/** In parentheses where an OR would reach into what it is joined with. */
export function inParenthesesWhereOr(condition: string): string {
  return /\bor\b/i.test(condition) ? `(${condition})` : condition;
}

/** A statement to stand after FROM, or as a common table expression. */
export function inParentheses(statement: string): string {
  return `(\n${indented(statement)}\n)`;
}
