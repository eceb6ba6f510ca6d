/** Reads what a table is beside its data: where it is, how it is laid out, what is said about it. */

import { layerKey } from '../reading/known-keys.ts';
import { became, defaulted } from '../reading/leaf-fates.ts';
import {
  type ObjectReader,
  takeFlag,
  takeObject,
  takeText,
  takeValue,
} from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import { clusterColumns, partitionColumns } from './column-list.ts';
import { placeDatabase, reportCatalogTwice, takeDatabase } from './database.ts';
import type { LayerTable } from './layer.ts';
import { dropStoragePath } from './storage-path.ts';

const zOrder = 'pipelines.autoOptimize.zOrderCols';

/** Sets the fields of the table in place; what is not carried over is reported. */
export function readTableFields(subject: LayerTable, scope: Scope): void {
  readComment(subject);
  const properties = takeObject(subject.entry, layerKey(subject.layer, 'table_properties'));
  readProperties(subject, properties);
  readPartitions(subject);
  readClusters(subject, scope);
  readNewerKeys(subject);
  dropTablePath(subject, scope);
  if (properties) suggestClustering(subject, properties, scope);
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
  const isChanging = table.fields.changeCapture || table.fields.snapshotCapture;
  const note = 'DLT-META gives no comments to tables it keeps in step with changes.';
  became(comment, [{ node: table.id, field: ['comment'] }], isChanging ? note : undefined);
}

function readProperties({ table }: LayerTable, object: ObjectReader | undefined): void {
  const properties = takeOptions(object, { node: table.id, field: ['properties'] });
  if (Object.keys(properties).length > 0) table.fields.properties = properties;
}

function readPartitions({ layer, entry, table }: LayerTable): void {
  const read = takeValue(entry, layerKey(layer, 'partition_columns'));
  if (!read) return;
  const columns = partitionColumns(read);
  if (columns.value.length === 0) {
    defaulted(read, 'It names no column.');
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
    defaulted(read, 'It names no column.');
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
  const ref = { node: table.id, field: [] };
  dropStoragePath(entry, { key: layerKey(layer, 'table_path'), title, ref }, scope);
}

/** A rule reports tables that are clustered as well. */
function suggestClustering(
  { table, title }: LayerTable,
  properties: ObjectReader,
  scope: Scope,
): void {
  const columns = takeText(properties, zOrder);
  if (!columns || table.fields.clusterColumns || table.fields.clusterAuto) return;
  scope.report('z-order-kept', {
    severity: 'info',
    message: `The ${title} keeps the property ${zOrder}: ${columns.value}.`,
    hint: 'Liquid clustering is the successor of Z-ordering. Set the clustering columns instead when you next change the table.',
    at: placeOf(columns, { node: table.id, field: ['properties', zOrder] }),
  });
}
