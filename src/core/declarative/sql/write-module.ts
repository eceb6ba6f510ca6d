/** Says a module of a plan in SQL of Databricks pipelines, or why it takes Python. */
import type { ChangeFlow, Dataset, Declaration, Flow, ModulePlan } from '../plan.ts';
import { createChangeFlow, unsayableCapture } from './change-flow.ts';
import { columnClauses } from './column-clauses.ts';
import { asQuery } from './layout.ts';
import { queryRelation, rowsOf } from './query-text.ts';
import { type Said, type SqlScope, said, unsayable } from './sql-scope.ts';
import { createDataset, createInsertFlow, createView } from './statements.ts';
import {
  commentClause,
  expectationClauses,
  layoutClauses,
  refreshClause,
  rowFilterClause,
} from './table-clauses.ts';

/** @returns its statements, in the order they have to be made */
export function moduleInSql(scope: SqlScope, module: ModulePlan): Said<readonly string[]> {
  const statements: string[] = [];
  for (const declaration of module.declarations) {
    const statement = statementOf(scope, module, declaration);
    if (!statement.ok) return statement;
    const flaw = scope.words.flawOf(statement.value);
    if (flaw !== undefined) return unsayable(flaw);
    statements.push(statement.value);
  }
  return said(statements);
}

function statementOf(scope: SqlScope, module: ModulePlan, declaration: Declaration): Said<string> {
  switch (declaration.kind) {
    case 'flow':
      return flowStatement(scope, declaration);
    case 'change-flow':
      return changeStatement(scope, declaration);
    case 'snapshot-flow':
      return unsayable('snapshots are compared in Python');
    case 'sink':
      return unsayable('SQL declares no sinks');
    default:
      return datasetStatement(scope, module, declaration);
  }
}

function datasetStatement(scope: SqlScope, module: ModulePlan, dataset: Dataset): Said<string> {
  const { words } = scope;
  const rows = rowsOf(scope, dataset);
  if (!rows.ok) return rows;
  const query = dataset.queries.length === 0 ? undefined : asQuery(rows.value);
  const name = words.path(dataset.name);
  const table = dataset.role === 'own' && module.node.type === 'table' ? module.node : undefined;
  const rules = expectationClauses(words, dataset.expectations);
  const comment = commentClause(words, dataset.comment);
  if (Object.keys(table?.fields.sparkConf ?? {}).length > 0 && dataset.kind !== 'temporary-view') {
    return unsayable('SQL has no settings of Spark for one table');
  }
  if (dataset.kind === 'temporary-view') return said(createView(name, rules, comment, query ?? ''));
  const isPrivate = table?.fields.private === true ? 'PRIVATE ' : '';
  const kind = dataset.kind === 'streaming-table' ? 'STREAMING TABLE' : 'MATERIALIZED VIEW';
  return said(
    createDataset({
      kind: `${isPrivate}${kind}`,
      name,
      columns: [...(table ? columnClauses(scope, table) : []), ...rules],
      clauses: [
        ...comment,
        ...layoutClauses(words, dataset.storage),
        ...(table ? rowFilterClause(words, table.fields.rowFilter) : []),
        ...(dataset.kind === 'materialized-view' ? refreshClause(table?.fields.refreshPolicy) : []),
      ],
      ...(query !== undefined && { query }),
    }),
  );
}

function flowStatement(scope: SqlScope, flow: Flow): Said<string> {
  const { words } = scope;
  const relation = queryRelation(scope, flow.query);
  if (!relation.ok) return relation;
  return said(
    createInsertFlow(words.name(flow.name), {
      target: words.path(flow.target),
      comment: commentClause(words, flow.comment),
      query: asQuery(relation.value),
      once: flow.once,
    }),
  );
}

function changeStatement({ words }: SqlScope, flow: ChangeFlow): Said<string> {
  const reason = unsayableCapture(flow.capture);
  if (reason !== undefined) return unsayable(reason);
  return said(
    createChangeFlow(words, flow.capture, {
      name: words.name(flow.name),
      target: words.path(flow.target),
      source: `STREAM(${words.path(flow.source)})`,
    }),
  );
}
