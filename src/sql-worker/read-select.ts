/**
 * Reads which columns a SELECT gives and what each is made from, with a parser of Spark's grammar.
 *
 * Subqueries and common table expressions are seen through: what is told is about the tables that
 * the whole text reads. Where it takes the columns of a table to know, the input is left open.
 */
import {
  ColumnNameContext,
  ColumnNamePathContext,
  type FromClauseContext,
  type NamedExpressionContext,
  type QueryContext,
  QuerySpecificationContext,
  QueryStatementContext,
  type QueryTermContext,
  SubQueryTableSourceContext,
  type TableAllColumnsContext,
  TableNameContext,
  TableSourceContext,
} from 'dt-sql-parser/dist/lib/spark/SparkSqlParser.js';
import { SparkSQL } from 'dt-sql-parser/dist/parser/spark/index.js';
import {
  type ColumnRead,
  hasColumn,
  isSameColumn,
  type Selected,
} from '#core/sql/select-columns.ts';
import { databricksAsSpark } from './databricks-as-spark.ts';
import { nearest, type Tree } from './parse-tree.ts';

/** What a name in FROM stands for: a table of its own, or what an inner SELECT gives. */
type Input = { readonly name: string; readonly gives: readonly Selected[] | undefined };

interface Scope {
  /** The text the parse tree is about, letter for letter where Spark and Databricks agree. */
  readonly text: string;
  readonly inputs: readonly Input[];
  /** Common table expressions that may be named in FROM. */
  readonly named: readonly Input[];
}

const parser = new SparkSQL();

/** @returns absent: the text is not one SELECT that can be read */
export function readSelect(text: string): readonly Selected[] | undefined {
  const spark = databricksAsSpark(text);
  if (parser.validate(spark).length > 0) return undefined;
  const [query] = nearest(parser.parse(spark), isQuery);
  return query && readQuery(query, { text, inputs: [], named: [] });
}

function isQuery(tree: Tree): tree is QueryContext {
  return tree instanceof QueryStatementContext;
}

function readQuery(query: QueryContext, scope: Scope): readonly Selected[] | undefined {
  if (!(query instanceof QueryStatementContext)) return undefined;
  const named = [...scope.named];
  for (const one of query.ctes()?.namedQuery() ?? []) {
    const name = nameOf(one.errorCapturingIdentifier().getText());
    named.push({ name, gives: readQuery(one.query(), { ...scope, named }) });
  }
  return readTerm(query.queryTerm(), { ...scope, named });
}

/** The SELECTs of a UNION give columns by place, with the names of the first. */
function readTerm(term: QueryTermContext, scope: Scope): readonly Selected[] | undefined {
  const [first, ...others] = nearest(term, isSpecification).map((one) => readOne(one, scope));
  return first && others.reduce(joinedByPlace, first);
}

function isSpecification(tree: Tree): tree is QuerySpecificationContext {
  return tree instanceof QuerySpecificationContext;
}

function joinedByPlace(
  first: readonly Selected[],
  other: readonly Selected[] | undefined,
): readonly Selected[] {
  return first.map((column, place) => {
    const beside = other?.[place];
    if (column.kind === 'star' || beside?.kind !== 'column') return column;
    return { ...column, reads: distinct([...column.reads, ...beside.reads]) };
  });
}

function readOne(
  specification: QuerySpecificationContext,
  outer: Scope,
): readonly Selected[] | undefined {
  const list = specification.selectClause()?.selectList().namedExpressionSeq().namedExpression();
  const from = specification.fromClause();
  const scope = { ...outer, inputs: from ? inputsOf(from, outer) : [] };
  return list?.flatMap((expression) => readExpression(expression, scope));
}

function inputsOf(from: FromClauseContext, scope: Scope): readonly Input[] {
  const isInput = (
    tree: Tree,
  ): tree is TableSourceContext | SubQueryTableSourceContext | TableNameContext =>
    tree instanceof TableSourceContext ||
    tree instanceof SubQueryTableSourceContext ||
    tree instanceof TableNameContext;
  return nearest(from, isInput).map((source) => inputOf(source, scope));
}

function inputOf(
  source: TableSourceContext | SubQueryTableSourceContext | TableNameContext,
  scope: Scope,
): Input {
  if (source instanceof SubQueryTableSourceContext) {
    const query = source.atomSubQueryTableSource().query();
    return { name: aliasOf(source) ?? '', gives: readQuery(query, scope) };
  }
  const table = source instanceof TableNameContext ? source : source.tableName();
  const name = nameOf(table?.getText() ?? source.getText());
  const known = scope.named.find((one) => isSameColumn(one.name, name));
  const alias = source instanceof TableNameContext ? undefined : aliasOf(source);
  // A table under another name is told by its own.
  const gives = known ? known.gives : ([{ kind: 'star', input: name, except: [] }] as const);
  return { name: alias ?? name, gives };
}

function aliasOf(source: TableSourceContext | SubQueryTableSourceContext): string | undefined {
  const written = source.tableAlias().strictIdentifier()?.getText();
  return written === undefined ? undefined : nameOf(written);
}

function nameOf(written: string): string {
  return written.replaceAll('`', '');
}

function readExpression(expression: NamedExpressionContext, scope: Scope): readonly Selected[] {
  const star = expression.tableAllColumns();
  if (star) return readStar(star, scope);
  const paths = nearest(expression, isColumn).map((column) => nameOf(column.getText()).split('.'));
  const reads = distinct(paths.flatMap((path) => readPath(path, scope.inputs)));
  const alias = expression.errorCapturingIdentifier()?.getText();
  const name = alias === undefined ? plainName(expression, paths) : nameOf(alias);
  return name === undefined ? [] : [{ kind: 'column', name, reads }];
}

/** An expression without an alias has a name of its own only when it is a column. */
function plainName(
  expression: NamedExpressionContext,
  paths: readonly (readonly string[])[],
): string | undefined {
  return expression.selectLiteralColumnName() ? paths[0]?.at(-1) : undefined;
}

function isColumn(tree: Tree): tree is ColumnNameContext | ColumnNamePathContext {
  return tree instanceof ColumnNameContext || tree instanceof ColumnNamePathContext;
}

/** `orders.id` is a column of `orders`; `address.city` is a field of the column `address`. */
function readPath(path: readonly string[], inputs: readonly Input[]): readonly ColumnRead[] {
  const [first = '', second] = path;
  const input = inputs.find(({ name }) => isSameColumn(name, first));
  if (input && second !== undefined) return readColumn(second, [input]);
  return readColumn(first, inputs);
}

/** Follows a column through inner SELECTs to the tables they read. */
function readColumn(column: string, inputs: readonly Input[]): readonly ColumnRead[] {
  const named = inputs.flatMap(({ gives = [] }) =>
    gives.flatMap((one) =>
      one.kind === 'column' && isSameColumn(one.name, column) ? [one.reads] : [],
    ),
  );
  if (named.length > 0) return named.flat();
  const stars = inputs.flatMap(({ gives = [] }) => gives.filter((one) => givesOn(one, column)));
  const [only] = stars;
  const input = stars.length === 1 && only?.kind === 'star' ? only.input : undefined;
  return stars.length === 0 ? [] : [{ input, column }];
}

function givesOn(selected: Selected, column: string): boolean {
  return selected.kind === 'star' && !hasColumn(selected.except, column);
}

function readStar(star: TableAllColumnsContext, scope: Scope): readonly Selected[] {
  const qualifier = star
    .qualifiedName()
    .map((name) => nameOf(name.getText()))
    .join('.');
  const except = exceptAfter(scope.text, star.stop?.stop);
  const inputs = scope.inputs.filter(
    ({ name }) => qualifier === '' || isSameColumn(name, qualifier),
  );
  return inputs.flatMap(({ gives = [] }) =>
    gives.flatMap((one): readonly Selected[] => {
      if (one.kind === 'star') return [{ ...one, except: [...one.except, ...except] }];
      return hasColumn(except, one.name) ? [] : [one];
    }),
  );
}

/** The grammar knows no `EXCEPT (a, b)`; it stands right after the star. */
function exceptAfter(text: string, end: number | undefined): readonly string[] {
  if (end === undefined) return [];
  const list = /^\s*EXCEPT\s*\(([^()]*)\)/i.exec(text.slice(end + 1))?.[1];
  return list?.split(',').map((name) => nameOf(name.trim())) ?? [];
}

function distinct(reads: readonly ColumnRead[]): readonly ColumnRead[] {
  const byName = new Map(reads.map((read) => [`${read.input}.${read.column}`.toLowerCase(), read]));
  return [...byName.values()];
}
