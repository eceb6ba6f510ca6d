/** Accounts for nodes, or flows of them, that no config is written for. */
import { edgesFrom } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { at } from '../../book.ts';
import { lose, notify, type Scope } from '../scope.ts';
import { type Reading, readingsOf, type WrittenNode } from './reading.ts';
import { isComputed, isNamedByToken, isReadApart } from './spec-kind.ts';

/** @param readings the flows that a config can say; none: there is no config at all */
export function loseUnwritten(scope: Scope, node: WrittenNode, readings: readonly Reading[]): void {
  const { book, pipeline } = scope;
  if (readings.length === 0) {
    const flows = readingsOf(node, pipeline);
    const isUnsayable = flows.length > 0 && isComputed(node, flows);
    if (isUnsayable) reportUnsayable(scope, node, flows);
    const reason = isUnsayable
      ? 'The framework computes materialized views in batch, and cannot read so all that this one does.'
      : 'No config could be written, because it reads nothing that can be read.';
    for (const field of ['name', ...Object.keys(node.fields)]) {
      book.lose(at(node.id, [field]), reason);
    }
    return;
  }
  const written = new Set(readings.map(({ name }) => name));
  for (const name of Object.keys(node.fields.flows)) {
    if (written.has(name)) continue;
    const reason = 'It reads nothing that exists, or cannot append to a table of snapshots.';
    book.lose(at(node.id, ['flows', name]), reason);
  }
}

function reportUnsayable(scope: Scope, node: NodeOf<'table'>, readings: readonly Reading[]): void {
  const { what, hint } = whyUnsayable(node, readings);
  notify(scope, 'materialized-view', {
    severity: 'error',
    node: node.id,
    field: ['flows'],
    message: `${labelOf(node)} is a materialized view ${what}, so no config is written for it.`,
    hint: `${hint} The rest of the bundle is complete.`,
  });
}

function whyUnsayable(
  node: NodeOf<'table'>,
  readings: readonly Reading[],
): { readonly what: string; readonly hint: string } {
  if (isNamedByToken(node)) {
    return {
      what: 'with a variable in its name, which the framework does not fill in there',
      hint: 'Name it without the variable, or make it a streaming table.',
    };
  }
  const [only] = readings;
  if (only && readings.length === 1 && isReadApart(only)) {
    return {
      what: `in ${node.fields.database}, and what it reads the framework brings only into the schema of its pipeline, which is that of most ${node.fields.layer} tables`,
      hint: 'Take its database away, or put a table between: let that read the database or function, and let the view read that table.',
    };
  }
  return {
    what: 'that reads something the framework cannot read for one',
    hint: 'Put a table between: let it read the stream, database or function, and let the view read that table.',
  };
}

/** What names a table and puts it into its pipeline. */
const identity = [
  'name',
  'layer',
  'kind',
  'group',
  'flowId',
  'sourceSystem',
  'database',
  'language',
] as const;

/** Settings that only a stored table can have. */
const ofTables = [
  'comment',
  'columnComments',
  'properties',
  'partitionColumns',
  'clusterColumns',
  'clusterAuto',
  'rowFilter',
  'refreshPolicy',
  'sparkConf',
  'private',
  'columnMasks',
  'columnTags',
  'metadataColumns',
  'constraints',
  'catalogTags',
  'expectations',
  'quarantine',
  'changeCapture',
  'snapshotCapture',
  'migration',
  'loadDetails',
] as const satisfies readonly (keyof NodeOf<'table'>['fields'])[];

/** A temporary view is said in the configs of the tables that read it, as far as SQL says it. */
export function reportView(scope: Scope, node: NodeOf<'table'>): void {
  const isRead = (edgesFrom(scope.pipeline).get(node.id) ?? []).length > 0;
  if (!isRead) {
    lose(scope, 'temporary-view', {
      severity: 'info',
      node: node.id,
      field: [],
      message: `Nothing reads ${labelOf(node)}, so it is left out: a temporary view is not stored.`,
      reason: 'A temporary view that nothing reads is not written.',
    });
    return;
  }
  const reason = 'A temporary view is part of the configs that read it.';
  for (const field of identity) {
    if (field === 'name' || node.fields[field] !== undefined) {
      scope.book.lose(at(node.id, [field]), reason);
    }
  }
  for (const field of ofTables) {
    const value = node.fields[field];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) continue;
    const isComment = field === 'comment' || field === 'columnComments';
    lose(scope, 'temporary-view', {
      ...(isComment && { severity: 'info' as const }),
      node: node.id,
      field: [field],
      message: `${labelOf(node)} is a temporary view, and in a Data Flow Spec views have no ${words[field]}.`,
      hint: 'Make it a table, or set this on the table that reads it.',
      reason: 'A Data Flow Spec has no such setting for views.',
    });
  }
}

const words: Readonly<Record<(typeof ofTables)[number], string>> = {
  comment: 'comment',
  columnComments: 'comments for columns',
  properties: 'table properties',
  partitionColumns: 'partitions',
  clusterColumns: 'clustering',
  clusterAuto: 'clustering',
  rowFilter: 'row filter',
  refreshPolicy: 'refresh policy',
  sparkConf: 'settings of Spark',
  private: 'setting that keeps them private',
  columnMasks: 'masks for columns',
  columnTags: 'tags for columns',
  metadataColumns: 'metadata columns',
  constraints: 'keys',
  catalogTags: 'tags',
  expectations: 'expectations',
  quarantine: 'quarantine',
  changeCapture: 'change capture',
  snapshotCapture: 'snapshot capture',
  migration: 'older table',
  loadDetails: 'load details',
};
