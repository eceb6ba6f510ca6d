/** Takes a plain SELECT apart with a parser of Spark's grammar, or says why it is more than that. */
import {
  type JoinRelationContext,
  type NamedExpressionContext,
  type QueryContext,
  QuerySpecificationContext,
  QueryStatementContext,
  type RelationContext,
  type RelationPrimaryContext,
  TableNameContext,
  TableSourceContext,
} from 'dt-sql-parser/dist/lib/spark/SparkSqlParser.js';
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import { hasComments } from '#core/model/sql-tokens.ts';
import type {
  OutlineItem,
  OutlineJoin,
  OutlineTable,
  ReadOutline,
  SelectOutline,
} from '#core/sql/select-outline.ts';
import { databricksAsSpark } from './databricks-as-spark.ts';
import { saysAll } from './outline-says-all.ts';
import { nearest, type Tree } from './parse-tree.ts';

/** A part of the parse tree, which knows where it stands. */
interface Placed {
  readonly start: { readonly start: number } | null;
  readonly stop: { readonly stop: number } | null;
}

const parser = new SparkSQL();
const no = (reason: string): ReadOutline => ({ ok: false, reason });

/**
 * @param text one statement, as people write it
 * @returns its parts as texts, or why steps cannot say it
 */
export function readOutline(text: string): ReadOutline {
  const read = readPlain(text);
  // Whatever the grammar takes and nothing here reads would be lost.
  return read.ok && !saysAll(read.outline, text) ? no('says more than steps can') : read;
}

function readPlain(text: string): ReadOutline {
  if (hasComments(text)) return no('has comments or hints, which steps have no place for');
  const spark = databricksAsSpark(text);
  if (/\b(QUALIFY|WATERMARK|STREAM)\b/i.test(text))
    return no('says things that only Databricks knows');
  if (parser.validate(spark).length > 0) return no('is not SQL that can be read');
  const tree = parser.parse(spark);
  const [query, ...statements] = nearest(tree, isQuery);
  if (!(query instanceof QueryStatementContext)) return no('is not a SELECT');
  if (statements.length > 0) return no('holds several statements');
  if (query.ctes()) return no('has WITH, which steps are written as');
  if (query.queryOrganization().getChildCount() > 0) return no('sorts or limits rows');
  const [select, ...others] = nearest(query.queryTerm(), isSpecification);
  if (!select || others.length > 0) return no('puts several SELECTs together');
  return readSelect(select, text);
}

function isQuery(tree: Tree): tree is QueryContext {
  return tree instanceof QueryStatementContext;
}

function isSpecification(tree: Tree): tree is QuerySpecificationContext {
  return tree instanceof QuerySpecificationContext;
}

function readSelect(select: QuerySpecificationContext, text: string): ReadOutline {
  const clause = select.selectClause();
  const from = select.fromClause();
  if (!clause || !from) return no('reads no table');
  if (select.havingClause()) return no('has HAVING');
  if (select.windowClause() || select.lateralView().length > 0 || from.lateralView().length > 0) {
    return no('has WINDOW or LATERAL VIEW');
  }
  const [relation, ...others] = from.relation();
  if (!relation || others.length > 0 || from.pivotClause() || from.unPivotClause()) {
    return no('lists several tables, or turns rows to columns');
  }
  const source = tableOf(relation.relationPrimary() ?? relation, text);
  const joins = relation.joinRelation().map((join) => joinOf(join, text));
  if (!source) return no('reads more than a plain table');
  if (joins.includes(undefined))
    return no('has a join that is not INNER, LEFT, SEMI or ANTI with ON');
  const grouping = select.aggregationClause();
  if (grouping?.KW_ROLLUP() || grouping?.KW_CUBE() || grouping?.KW_SETS())
    return no('groups in several ways');
  const groupBy = (grouping?.groupByClause() ?? []).map((one) => written(one, text));
  if (groupBy.some((one) => severalWays.test(one))) return no('groups in several ways');
  const where = select.whereClause()?.booleanExpression();
  const outline: SelectOutline = {
    items: clause
      .selectList()
      .namedExpressionSeq()
      .namedExpression()
      .map((one) => itemOf(one, text)),
    isDistinct: clause.setQuantifier()?.KW_DISTINCT() != null,
    from: source,
    joins: joins.flatMap((join) => join ?? []),
    ...(where && { where: written(where, text) }),
    groupBy,
  };
  return { ok: true, outline };
}

const severalWays = /^\s*(?:all$|grouping\s+sets\b|(?:cube|rollup)\s*\()/i;

/** `::decimal(18, 2)` at the end of an expression, which the grammar does not see. */
const castsBehind = /^(?:\s*::\s*\w+(?:\s*\([\d,\s]*\)|\s*<[\w<>,:\s]*>)?)+/;

function written({ start, stop }: Placed, text: string): string {
  const end = (stop?.stop ?? -1) + 1;
  return text.slice(start?.start ?? 0, end) + (castsBehind.exec(text.slice(end))?.[0] ?? '');
}

/** Absent: it is a subquery, a function, or a table in full. */
function tableOf(
  source: RelationPrimaryContext | RelationContext,
  text: string,
): OutlineTable | undefined {
  const isTable = (tree: Tree): tree is TableSourceContext | TableNameContext =>
    tree instanceof TableSourceContext || tree instanceof TableNameContext;
  if ('joinRelation' in source) {
    const name = source.tableName();
    return name ? { name: plain(written(name, text)) } : undefined;
  }
  const [table, ...others] = nearest(source, isTable);
  if (!table || others.length > 0 || /^\s*\(/.test(written(source, text))) return undefined;
  if (table instanceof TableNameContext) return named(written(table, text));
  const name = table.tableName();
  const alias = table.tableAlias()?.strictIdentifier()?.getText();
  return name ? named(written(name, text), alias) : undefined;
}

function named(name: string, alias?: string): OutlineTable | undefined {
  if (/^[^`]*\./.test(name)) return undefined;
  return { name: plain(name), ...(alias !== undefined && { alias: plain(alias) }) };
}

function plain(name: string): string {
  return name.replaceAll('`', '');
}

function joinOf(join: JoinRelationContext, text: string): OutlineJoin | undefined {
  const type = join.joinType();
  const table = tableOf(join.relationPrimary(), text);
  const criteria = join.joinCriteria();
  const on = criteria?.KW_ON() ? written(criteria, text).replace(/^on\s+/i, '') : undefined;
  const isOther =
    type?.KW_CROSS() ??
    type?.KW_RIGHT() ??
    type?.KW_FULL() ??
    join.KW_NATURAL() ??
    join.KW_LATERAL();
  if (!table || on === undefined || isOther) return undefined;
  const how = type?.KW_SEMI()
    ? 'semi'
    : type?.KW_ANTI()
      ? 'anti'
      : type?.KW_LEFT()
        ? 'left'
        : 'inner';
  return { how, table, on };
}

function itemOf(item: NamedExpressionContext, text: string): OutlineItem {
  const star = item.tableAllColumns();
  if (star) {
    const of = star
      .qualifiedName()
      .map((name) => plain(name.getText()))
      .join('.');
    const rest = text.slice((star.stop?.stop ?? -1) + 1);
    const list = /^\s*EXCEPT\s*\(([^()]*)\)/i.exec(rest)?.[1];
    const except = list?.split(',').map((name) => plain(name.trim())) ?? [];
    return { text: written(star, text), star: { ...(of !== '' && { of }), except } };
  }
  const alias = item.errorCapturingIdentifier();
  if (!alias) return { text: written(item, text) };
  const whole = written(item, text);
  const before = whole.slice(0, (alias.start?.start ?? 0) - (item.start?.start ?? 0));
  return { text: before.replace(/\s+as\s*$/i, '').trim(), alias: plain(alias.getText()) };
}
