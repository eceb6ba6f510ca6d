/**
 * Says all that flows give in one SQL statement.
 *
 * What a query reads is bound to its aliases by common table expressions, so that the query itself
 * stands there as somebody wrote it. Temporary views become part of the statement. What SQL cannot
 * read gets a view of its own beside it.
 */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { at, type Origin } from '../../book.ts';
import { flowsOfView, type Input, inputsOf, isSqlable, type OwnFlow } from './inputs.ts';
import { readFiles } from './read-files.ts';
import { inputReading, isTemporaryView, type Reading } from './reading.ts';
import {
  asStatement,
  authored,
  indented,
  type Relation,
  selectedFrom,
  unionOf,
  withExpressions,
} from './sql-layout.ts';
import { sqlName, sqlTable } from './sql-names.ts';
import { databaseWithout } from './write-delta-source.ts';
import type { SpecScope } from './write-source.ts';

/** A view that an input of a statement needs, with its whole name. */
export interface InputView {
  readonly name: string;
  readonly reading: Reading;
}

export interface Statement {
  readonly text: string;
  /** Fields the statement says. */
  readonly origins: readonly Origin[];
  readonly views: readonly InputView[];
  /** Whether it holds a query that somebody wrote. */
  readonly isAuthored: boolean;
}

interface Draft {
  readonly spec: SpecScope;
  /** What stands first in the names of views. */
  readonly stem: string;
  readonly origins: Origin[];
  readonly views: InputView[];
  isAuthored: boolean;
  /** Temporary views the statement is inside of: a loop must not go on for ever. */
  readonly within: Set<NodeId>;
}

/** @param readings at least one; several are put together */
export function statementOf(spec: SpecScope, readings: readonly Reading[]): Statement {
  const [main] = readings;
  const stem = spec.names.flows.get(main?.name ?? '') ?? spec.names.stem;
  const within = new Set(main ? [main.owner] : []);
  const draft: Draft = { spec, stem, origins: [], views: [], isAuthored: false, within };
  const text = unionOf(readings.map((reading) => withColumnsBeside(draft, reading)));
  const { origins, views, isAuthored } = draft;
  return { text, origins, views, isAuthored };
}

function withColumnsBeside(draft: Draft, reading: Reading): string {
  const text = flowText(draft, reading);
  const beside = draft.spec.columnsBeside(undefined);
  if (beside.length === 0) return text;
  draft.origins.push(...beside.flatMap(({ origins }) => origins));
  const columns = ['*', ...beside.map(({ expression }) => expression)];
  return selectedFrom({ text, isStatement: true }, columns).text;
}

function flowText(draft: Draft, own: OwnFlow): string {
  const { flow } = own;
  const inputs = inputsOf(draft.spec.scope.pipeline, own);
  if (flow.query !== undefined) return queryText(draft, own, { inputs, query: flow.query });
  const [input] = inputs;
  if (!input) return '';
  const first = selected(draft, own, relationOf(draft, own, input), []);
  return asStatement(flow.refine ? selected(draft, own, first, ['refine']) : first);
}

/** @param path where the filter and columns stand, from the flow inwards */
function selected(
  draft: Draft,
  own: OwnFlow,
  relation: Relation,
  path: readonly ['refine'] | readonly [],
): Relation {
  const { select, where } = path.length > 0 ? (own.flow.refine ?? {}) : own.flow;
  if (select) draft.origins.push(fieldOf(own, ...path, 'select'));
  if (where) draft.origins.push(fieldOf(own, ...path, 'where'));
  const isAll = !select && (where ?? []).length === 0;
  return isAll ? relation : selectedFrom(relation, select, where);
}

function queryText(
  draft: Draft,
  own: OwnFlow,
  { inputs, query }: { readonly inputs: readonly Input[]; readonly query: string },
): string {
  draft.isAuthored = true;
  draft.origins.push(fieldOf(own, 'query'));
  if (own.flow.alias !== undefined) draft.origins.push(fieldOf(own, 'alias'));
  const expressions = inputs.map((input) => {
    const statement = asStatement(relationOf(draft, own, input));
    return `${sqlName(input.alias)} AS (\n${indented(statement)}\n)`;
  });
  return withExpressions(expressions, authored(query));
}

function relationOf(draft: Draft, own: OwnFlow, input: Input): Relation {
  const { source, mode, field } = input;
  if (isTemporaryView(source) && !draft.within.has(source.id)) {
    draft.origins.push(fieldOf(own, ...field));
    draft.within.add(source.id);
    const texts = flowsOfView(source, mode).map((flow) => flowText(draft, flow));
    draft.within.delete(source.id);
    return { text: unionOf(texts), isStatement: true };
  }
  if (source.type === 'sql') {
    draft.isAuthored = true;
    draft.origins.push(at(source.id, ['query']), fieldOf(own, ...field));
    return { text: authored(source.fields.query), isStatement: true };
  }
  const name = isSqlable(input) ? nameOf(draft, own, input) : viewOf(draft, own, input);
  return { text: mode === 'stream' ? `STREAM(${name})` : name, isStatement: false };
}

/** A source that SQL reads as it is. */
function nameOf({ spec, origins }: Draft, own: OwnFlow, { source, read, field }: Input): string {
  origins.push(fieldOf(own, ...field));
  if (source.type === 'cloud-files' || source.type === 'batch-files') {
    const files = readFiles(source, read, (...path) => fieldOf(own, ...path));
    origins.push(...files.origins);
    for (const origin of files.lost) {
      const reason = 'Only Auto Loader knows this option, and the files are read in batch.';
      spec.scope.book.lose(origin, reason);
    }
    return files.text;
  }
  // What is neither files nor a query is a table: nothing else is read in SQL.
  if (source.type !== 'table' && source.type !== 'delta-table') return sqlName(source.name);
  if (source.type === 'delta-table') {
    origins.push(at(source.id, ['name']), at(source.id, ['database']));
  }
  return sqlTable(source.fields.database ?? databaseWithout(spec, source), source.name);
}

function viewOf({ spec, stem, views }: Draft, own: OwnFlow, input: Input): string {
  const { source, mode, read, alias } = input;
  const name = spec.names.takeView(`${stem}_${alias}`);
  views.push({
    name,
    reading: inputReading(own.owner, own.name, { flow: read, source, mode }),
  });
  return name;
}

function fieldOf({ owner, name }: OwnFlow, ...field: FieldPath): Origin {
  return at(owner, ['flows', name, ...field]);
}
