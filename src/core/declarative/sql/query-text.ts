/** Says a query of a plan as one SELECT: its inputs, then its steps one after the other. */
import type { Query, Step } from '../plan.ts';
import {
  asQuery,
  closeComment,
  inList,
  type Relation,
  selectFrom,
  unionAll,
  withRelations,
} from './layout.ts';
import { readRelation } from './read-relation.ts';
import { type Said, type SqlScope, said } from './sql-scope.ts';
import { column } from './table-clauses.ts';

/** The rows of all queries, with the steps behind them. */
export function rowsOf(
  scope: SqlScope,
  { queries, steps }: { readonly queries: readonly Query[]; readonly steps: readonly Step[] },
): Said<Relation> {
  const relations: Relation[] = [];
  for (const query of queries) {
    const relation = queryRelation(scope, query);
    if (!relation.ok) return relation;
    relations.push(relation.value);
  }
  const [first = { text: '', isQuery: true }, ...others] = relations;
  const texts = relations.map((one) => closeComment(asQuery(one)));
  const all = others.length === 0 ? first : { text: unionAll(texts), isQuery: true };
  return said(stepped(scope, all, steps));
}

export function queryRelation(scope: SqlScope, { inputs, steps }: Query): Said<Relation> {
  const { words } = scope;
  const [first, ...others] = steps;
  const query = first?.kind === 'query' ? words.authored(first.query) : undefined;
  const relations: { readonly name: string; readonly relation: Relation }[] = [];
  for (const input of query === undefined ? inputs.slice(0, 1) : inputs) {
    const read = readRelation(scope, input);
    if (!read.ok) return read;
    const relation = stepped(scope, read.value, input.steps);
    relations.push({ name: words.name(input.alias), relation });
  }
  if (query === undefined) {
    const [main] = relations;
    return said(stepped(scope, main?.relation ?? { text: '', isQuery: true }, steps));
  }
  const named = relations.map(({ name, relation }) => ({
    name,
    query: closeComment(asQuery(relation)),
  }));
  return said(stepped(scope, { text: withRelations(named, query), isQuery: true }, others));
}

/** A filter and the columns behind it are one SELECT. */
function stepped(scope: SqlScope, start: Relation, steps: readonly Step[]): Relation {
  const { words } = scope;
  let relation = start;
  let where: readonly string[] = [];
  for (const step of steps) {
    switch (step.kind) {
      case 'where':
        where = [...where, ...step.conditions.map(words.authored)];
        break;
      case 'select':
        relation = selectFrom(
          relation,
          step.expressions.map(words.authored).map(closeComment),
          where,
        );
        where = [];
        break;
      case 'drop':
        relation = selectFrom(
          relation,
          [`* EXCEPT ${inList(step.columns.map(column(words.name)))}`],
          where,
        );
        where = [];
        break;
      case 'query':
        // Only the first step is one, and it is said with its inputs.
        break;
      default:
        step satisfies never;
    }
  }
  return where.length > 0 ? selectFrom(relation, ['*'], where) : relation;
}
