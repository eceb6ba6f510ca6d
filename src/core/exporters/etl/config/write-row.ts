/** Writes the row of one table. */

import type { EtlTable } from '#core/etl-config/config-schema.ts';
import {
  changeLinks,
  type FieldLink,
  keptKeys,
  snapshotLinks,
  tableLinks,
} from '#core/etl-config/field-links.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { at } from '#core/exporters/book.ts';
import { readsOfTables } from '#core/jobs/pipeline-plan.ts';
import { flowsOf, nodeOf } from '#core/model/graph.ts';
import { splitName } from '#core/model/split-name.ts';
import { valueAt } from '#core/model/value-at.ts';
import type { ConfigScope, Row } from './config-scope.ts';
import { writeColumns } from './write-columns.ts';
import { writeQuality } from './write-quality.ts';
import { writeSource } from './write-source.ts';

/**
 * Books where each field of the table went.
 * @returns a row of `tables`, as the schema of `config.yml` has it
 */
export function writeRow(scope: ConfigScope, row: Row): EtlTable {
  const { table, say } = row;
  const { id, name, fields } = table;
  const own = scope.names.get(id) ?? name;
  const written: Record<string, unknown> = { name: own, layer: fields.layer };
  const put: Put = (key, value, field) => {
    if (value === undefined || (Array.isArray(value) && value.length === 0)) return;
    putAt(written, key, value);
    if (field) say(at(id, field), key);
  };
  say(at(id, ['layer']), ['layer']);
  if (own === name) say(at(id, ['name']), ['name']);
  else put(['target', 'table'], name, ['name']);
  putLinks(put, fields, tableLinks);
  put(['mode'], fields.kind === 'streaming-table' ? 'streaming' : 'batch', ['kind']);
  put(['source'], writeSource(scope, row));
  putReads(scope, row, put);
  putPlace(scope, row, put);
  putCapture(row, put);
  put(['quality'], writeQuality(row));
  put(['columns'], writeColumns(row));
  for (const key of keptKeys) put([key], fields.kept?.etl?.[key], ['kept', 'etl', key]);
  // The keys are those of the schema, and so are their values; the whole file is checked in tests.
  return written as EtlTable;
}

/** @param field where the value is in the table; absent: whoever made it has said so */
type Put = (key: readonly string[], value: unknown, field?: readonly string[]) => void;

function putLinks(put: Put, fields: object, links: readonly FieldLink[]): void {
  for (const { key, field } of links) put(key, valueAt(fields, field), field);
}

/** Tables it reads, each once; through a temporary view, what the view reads. */
function putReads({ pipeline, names }: ConfigScope, { table, say }: Row, put: Put): void {
  const reads = readsOfTables(pipeline).get(table.id) ?? [];
  for (const [name, { from, lookups = {} }] of Object.entries(flowsOf(table))) {
    const sayIf = (id: string, field: readonly string[]): void => {
      if (nodeOf(pipeline, id)?.type === 'table') say(at(table.id, field), ['depends_on']);
    };
    sayIf(from, ['flows', name, 'from']);
    for (const [alias, lookup] of Object.entries(lookups)) {
      sayIf(lookup.from, ['flows', name, 'lookups', alias]);
    }
  }
  const called = reads.map((id) => names.get(id) ?? id);
  if (called.length > 0) put(['depends_on'], called);
}

/** `catalog.schema` where it is not that of the layer. */
function putPlace({ places }: ConfigScope, { table, say }: Row, put: Put): void {
  const { database, layer } = table.fields;
  if (database === undefined) return;
  if (places.get(layer) === database) {
    say(at(table.id, ['database']), ['layer']);
    return;
  }
  const [catalog, schema] = splitName(database);
  put(['target', 'catalog'], catalog, ['database']);
  put(['target', 'schema'], schema, ['database']);
}

function putCapture({ table }: Row, put: Put): void {
  const { changeCapture, snapshotCapture } = table.fields;
  if (changeCapture) {
    putLinks(put, table.fields, changeLinks);
    put(['cdc', 'scd_type'], Number(changeCapture.scdType), ['changeCapture', 'scdType']);
  } else if (snapshotCapture) {
    putLinks(put, table.fields, snapshotLinks);
    put(['cdc', 'scd_type'], Number(snapshotCapture.scdType), ['snapshotCapture', 'scdType']);
    put(['cdc', 'from_snapshot'], true, ['snapshotCapture']);
  }
}
