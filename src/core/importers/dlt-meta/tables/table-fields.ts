/** Reads what a table is beside its data: where it is, how it is laid out, what is said about it. */

import { addFate } from '#core/ledger/fates.ts';
import { listed } from '#core/text/wording.ts';
import { distinctReads, takeForEnvironments } from '../environments/environment-values.ts';
import { layerKey } from '../reading/known-keys.ts';
import { takeFlag, takeObject, takeText, takeValue } from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import { became, dropped, type Scope } from '../scope.ts';
import { clusterColumns, partitionColumns } from './column-list.ts';
import { placeDatabase, reportCatalogTwice, takeDatabase } from './database.ts';
import type { LayerTable } from './layer.ts';

export function readTableFields(subject: LayerTable, scope: Scope): void {
  readComment(subject);
  readProperties(subject);
  readPartitions(subject);
  readClusters(subject, scope);
  readNewerKeys(subject);
  dropTablePath(subject, scope);
  checkZOrder(subject, scope);
}

/** The schema the table is in. */
export function readTableDatabase({ layer, entry, table, title }: LayerTable, scope: Scope): void {
  const keys = { catalog: layerKey(layer, 'catalog'), schema: layerKey(layer, 'database') };
  const database = takeDatabase(entry, keys, scope);
  const ref = { node: table.id, field: ['database'] };
  const text = placeDatabase(database, `${layer}_schema`, ref, scope);
  if (text !== undefined) table.fields.database = text;
  reportCatalogTwice(database, title, ref, scope);
}

function readComment({ layer, entry, table }: LayerTable): void {
  const comment = takeText(entry, layerKey(layer, 'table_comment'));
  if (!comment) return;
  table.fields.comment = comment.value;
  became(comment, [{ node: table.id, field: ['comment'] }]);
}

function readProperties({ layer, entry, table }: LayerTable): void {
  const properties = takeOptions(takeObject(entry, layerKey(layer, 'table_properties')), {
    node: table.id,
    field: ['properties'],
  });
  if (Object.keys(properties).length > 0) table.fields.properties = properties;
}

function readPartitions({ layer, entry, table }: LayerTable): void {
  const read = takeValue(entry, layerKey(layer, 'partition_columns'));
  if (!read) return;
  const columns = partitionColumns(read);
  if (columns.value.length === 0) {
    addFate(read.source, { kind: 'defaulted', reason: 'It names no column.' });
    return;
  }
  table.fields.partitionColumns = [...columns.value];
  became(columns, [{ node: table.id, field: ['partitionColumns'] }]);
}

function readClusters({ layer, entry, table, title }: LayerTable, scope: Scope): void {
  const read = takeValue(entry, layerKey(layer, 'cluster_by'));
  if (!read) return;
  const ref = { node: table.id, field: ['clusterColumns'] };
  const columns = clusterColumns(read, { title, ref, report: scope.report });
  if (columns.value.length === 0) {
    addFate(read.source, { kind: 'defaulted', reason: 'It names no column.' });
    return;
  }
  table.fields.clusterColumns = [...columns.value];
  became(columns, [ref]);
}

/** Keys of version 0.1.0. */
function readNewerKeys({ layer, entry, table }: LayerTable): void {
  const auto = takeFlag(entry, layerKey(layer, 'cluster_by_auto'));
  if (auto) {
    table.fields.clusterAuto = auto.value;
    became(auto, [{ node: table.id, field: ['clusterAuto'] }]);
  }
  const filter = takeText(entry, layerKey(layer, 'row_filter'));
  if (filter) {
    table.fields.rowFilter = filter.value;
    became(filter, [{ node: table.id, field: ['rowFilter'] }]);
  }
  const comments = takeOptions(takeObject(entry, layerKey(layer, 'column_comments')), {
    node: table.id,
    field: ['columnComments'],
  });
  if (Object.keys(comments).length > 0) table.fields.columnComments = comments;
}

function dropTablePath({ layer, entry, table, title }: LayerTable, scope: Scope): void {
  const paths = distinctReads(takeForEnvironments(entry, layerKey(layer, 'table_path'), scope));
  const [first] = paths;
  if (!first) return;
  for (const read of paths) {
    dropped(read, 'Unity Catalog keeps managed tables in a place of its own.');
  }
  scope.report('table-path-not-carried', {
    severity: 'info',
    message: `The storage path of the ${title} is not carried over: ${listed(paths.map(({ value }) => value))}.`,
    hint: 'Unity Catalog manages where the table is stored. Data under the old path stays there; copy it if the history is needed.',
    at: placeOf(first, { node: table.id, field: [] }),
  });
}

function checkZOrder({ layer, entry, table, title }: LayerTable, scope: Scope): void {
  const { properties, clusterColumns: columns } = table.fields;
  if (columns === undefined || properties?.['pipelines.autoOptimize.zOrderCols'] === undefined) {
    return;
  }
  scope.report('zorder-with-cluster-by', {
    severity: 'error',
    message: `The ${title} has both ${layer}_cluster_by and the property pipelines.autoOptimize.zOrderCols, and DLT-META refuses that.`,
    hint: 'Keep one of the two; clustering is the successor of Z-ordering.',
    at: placeOf(entry, { node: table.id, field: ['clusterColumns'] }),
    fix: {
      title: 'Remove the property zOrderCols',
      command: {
        name: 'set-field',
        id: table.id,
        field: ['properties', 'pipelines.autoOptimize.zOrderCols'],
      },
    },
  });
}
