/** Says a query of a plan as one SELECT: its inputs, then its steps one after the other. */
import type { Query, Step } from '../plan.ts';
import {
  asQuery,
  closeComment,
  inList,
  type Relation,
  selectFrom,
  withRelations,
} from './layout.ts';
import { readRelation } from './read-relation.ts';
import { type Said, type SqlScope, said, unsayable } from './sql-scope.ts';
import { column } from './table-clauses.ts';

/** The rows of a dataset, with the steps behind them. */
export function rowsOf(
  scope: SqlScope,
  { queries, steps }: { readonly queries: readonly Query[]; readonly steps: readonly Step[] },
): Said<Relation> {
  const [only, ...others] = queries;
  if (others.length > 0) {
    return unsayable('SQL puts rows together by the order of their columns, not by their names');
  }
  const rows = only ? queryRelation(scope, only) : said(nothing);
  return rows.ok ? said(stepped(scope, rows.value, steps)) : rows;
}

const nothing: Relation = { text: '', isQuery: true };

/** @returns why not, where a step only Python can say stands among them */
export function queryRelation(scope: SqlScope, { inputs, steps }: Query): Said<Relation> {
  const { words } = scope;
  const [first, ...others] = steps;
  const query = first?.kind === 'query' ? words.authored(first.query) : undefined;
  const relations: { readonly name: string; readonly relation: Relation }[] = [];
  for (const input of query === undefined ? inputs.slice(0, 1) : inputs) {
    if (input.steps.some(({ kind }) => kind === 'transform')) {
      return unsayable('a Python function changes the rows');
    }
    const read = readRelation(scope, input);
    if (!read.ok) return read;
    const relation = stepped(scope, read.value, input.steps);
    relations.push({ name: words.name(input.alias), relation });
  }
  if (query === undefined) {
    const [main] = relations;
    return said(stepped(scope, main?.relation ?? nothing, steps));
  }
  const named = relations.map(({ name, relation }) => ({
    name,
    query: closeComment(asQuery(relation)),
  }));
  return said(stepped(scope, { text: withRelations(named, query), isQuery: true }, others));
}

/** One SELECT that is not finished yet. */
interface Block {
  readonly from: Relation;
  readonly columns: readonly string[] | undefined;
  readonly where: readonly string[];
}

/** A filter and the columns behind it are one SELECT. */
function stepped(scope: SqlScope, start: Relation, steps: readonly Step[]): Relation {
  const opened: Block = { from: start, columns: undefined, where: [] };
  return closed(steps.reduce((block, step) => withStep(scope, block, step), opened));
}

function closed({ from, columns, where }: Block): Relation {
  return columns || where.length > 0 ? selectFrom(from, columns, where) : from;
}

function withStep({ words }: SqlScope, block: Block, step: Step): Block {
  const next: Block = block.columns
    ? { from: closed(block), columns: undefined, where: [] }
    : block;
  switch (step.kind) {
    case 'where':
      return { ...next, where: [...next.where, ...step.conditions.map(words.authored)] };
    case 'select': {
      const columns = step.expressions.map(words.authored).map(closeComment);
      const [first, ...added] = columns;
      // What is known of files is gone behind the first SELECT.
      const isOfFiles = first === '*' && added.some((one) => /\b_metadata\b/.test(one));
      if (block.columns && isOfFiles) return { ...block, columns: [...block.columns, ...added] };
      return { ...next, columns };
    }
    case 'drop': {
      const columns = step.columns.map(column(words.name));
      return { ...next, columns: [`* EXCEPT ${inList(columns)}`] };
    }
    case 'query':
    case 'transform':
      // Only the first step is a query, which is said with its inputs; no SQL says the other.
      return next;
    default:
      return step satisfies never;
  }
}
