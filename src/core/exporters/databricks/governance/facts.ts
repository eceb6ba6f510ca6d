/**
 * What is known of a table and where it is said: in its definition, in statements that are run once
 * the table exists, or nowhere.
 */

import { columnsToDeclare } from '#core/declarative/sql/column-clauses.ts';
import type { ReportTopic } from '#core/diagnostics.ts';
import { at, type Book } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';

type Table = NodeOf<'table'>;

/** Facts that are set by statements, as far as the definition does not say them. */
export interface LaterFacts {
  readonly table: Table;
  readonly columnComments: Readonly<Record<string, string>>;
  readonly columnMasks: Readonly<Record<string, string>>;
  readonly columnTags: NonNullable<Table['fields']['columnTags']>;
  readonly catalogTags: Readonly<Record<string, string>>;
}

export interface FactScope {
  readonly pipeline: Pipeline;
  readonly book: Book;
  readonly report: ReportTopic;
}

/** @param file of its definition @returns absent: nothing is left to be set */
export function laterFacts(scope: FactScope, table: Table, file: string): LaterFacts | undefined {
  const { fields } = table;
  if (fields.migration) loseOlderTable(scope, table);
  if (fields.kind === 'temporary-view') return ofView(scope, table);
  const isDeclared = columnsToDeclare(scope.pipeline, table) !== undefined;
  traceDeclared(scope, table, { file, isDeclared });
  if (fields.private === true) return ofPrivate(scope, table, isDeclared);
  const later: LaterFacts = {
    table,
    columnComments: isDeclared ? {} : (fields.columnComments ?? {}),
    columnMasks: isDeclared ? {} : (fields.columnMasks ?? {}),
    columnTags: fields.columnTags ?? [],
    catalogTags: fields.catalogTags ?? {},
  };
  const { table: _, ...lists } = later;
  return Object.values(lists).some((list) => Object.keys(list).length > 0) ? later : undefined;
}

function loseOlderTable({ book, report }: FactScope, table: Table): void {
  const field = ['migration'];
  book.lose(at(table.id, field), 'No setting of a pipeline brings the rows of an older table.');
  report('older-table', {
    message: `The rows of the older table are not brought to ${labelOf(table)}: only the Lakeflow Framework does that by a setting.`,
    hint: 'Add the older table as a source, and a flow from it that runs once.',
    at: { ref: { node: table.id, field } },
  });
}

function traceDeclared(
  { book, report }: FactScope,
  table: Table,
  { file, isDeclared }: { readonly file: string; readonly isDeclared: boolean },
): void {
  const { id, fields } = table;
  const own = [
    'rowFilter',
    'private',
    'properties',
    'clusterColumns',
    'clusterAuto',
    'sparkConf',
  ] as const;
  for (const field of own) if (fields[field] !== undefined) book.trace(at(id, [field]), file, []);
  tracePartitions(book, table, file);
  if (fields.refreshPolicy !== undefined) {
    const origin = at(id, ['refreshPolicy']);
    if (fields.kind === 'materialized-view') book.trace(origin, file, []);
    else book.lose(origin, 'Only materialized views have a refresh policy.');
  }
  if (isDeclared) {
    for (const field of ['columnComments', 'columnMasks', 'constraints'] as const) {
      if (fields[field] !== undefined) book.trace(at(id, [field]), file, []);
    }
    return;
  }
  if (fields.constraints === undefined) return;
  const reason = 'Keys are declared together with all columns, whose types are not known here.';
  book.lose(at(id, ['constraints']), reason);
  report('keys', {
    message: `The keys of ${labelOf(table)} are left out: they are declared together with all columns and their types, which are not known for certain.`,
    hint: 'Declare the columns of the source, and let the flow select them by name.',
    at: { ref: { node: id, field: ['constraints'] } },
  });
}

function tracePartitions(book: Book, { id, fields }: Table, file: string): void {
  if (fields.partitionColumns === undefined) return;
  const isClustered = fields.clusterAuto === true || (fields.clusterColumns ?? []).length > 0;
  const origin = at(id, ['partitionColumns']);
  if (isClustered) book.lose(origin, 'The table is clustered, and cannot be partitioned as well.');
  else book.trace(origin, file, []);
}

const ofCatalog = ['columnComments', 'columnMasks', 'columnTags', 'catalogTags'] as const;

function ofPrivate({ book, report }: FactScope, table: Table, isDeclared: boolean): undefined {
  for (const field of ofCatalog) {
    const isSaid = isDeclared && (field === 'columnComments' || field === 'columnMasks');
    if (table.fields[field] === undefined || isSaid) continue;
    book.lose(at(table.id, [field]), 'A private table is not in the catalog, which keeps this.');
    report('private-table', {
      message: `${labelOf(table)} is private, so it is not in the catalog and has no ${words[field]} there.`,
      hint: 'Take them away, or publish the table.',
      at: { ref: { node: table.id, field: [field] } },
    });
  }
}

const ofStorage = [
  ...ofCatalog,
  'constraints',
  'rowFilter',
  'refreshPolicy',
  'sparkConf',
  'properties',
  'clusterColumns',
  'clusterAuto',
  'partitionColumns',
  'private',
] as const;

function ofView({ book, report }: FactScope, table: Table): undefined {
  for (const field of ofStorage) {
    const value = table.fields[field];
    if (value === undefined || value === false) continue;
    book.lose(at(table.id, [field]), 'A temporary view is not stored, so it has no such setting.');
    if (field === 'private') continue;
    report('temporary-view', {
      message: `${labelOf(table)} is a temporary view, which has no ${words[field]}.`,
      hint: 'Make it a table, or set this on the table that reads it.',
      at: { ref: { node: table.id, field: [field] } },
    });
  }
}

const words: Readonly<Record<Exclude<(typeof ofStorage)[number], 'private'>, string>> = {
  columnComments: 'comments for columns',
  columnMasks: 'masks for columns',
  columnTags: 'tags for columns',
  catalogTags: 'tags',
  constraints: 'keys',
  rowFilter: 'row filter',
  refreshPolicy: 'refresh policy',
  sparkConf: 'settings of Spark',
  properties: 'table properties',
  clusterColumns: 'clustering',
  clusterAuto: 'clustering',
  partitionColumns: 'partitions',
};
