/** Reads the silver part of an entry: a table fed from the bronze table of the entry. */

import { readAppendFlows } from '../flows/read-append-flows.ts';
import { readSinks } from '../flows/read-sinks.ts';
import { readExpectations } from '../quality/read-expectations.ts';
import { readQuarantine } from '../quality/read-quarantine.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { takeObject, takeText } from '../reading/object-reader.ts';
import { placeOf } from '../reading/placed.ts';
import type { DraftOf, Scope } from '../scope.ts';
import { takeReaderOptions } from '../sources/delta-source.ts';
import type { FlowDraft } from '../sources/source-request.ts';
import { readChangeCapture } from './change-capture.ts';
import { takeDatabase } from './database.ts';
import {
  addLayerTable,
  type Entry,
  entryFieldsBecame,
  flowIdOf,
  reportMissingKeys,
} from './entry.ts';
import type { LayerTable } from './layer.ts';
import { shareTableReads } from './link-tables.ts';
import { readTransformation } from './read-transformation.ts';
import { readSnapshotCapture } from './snapshot-capture.ts';
import { readTableDatabase, readTableFields } from './table-fields.ts';

/** @param bronze the bronze table of the same entry, if it was converted */
export function readSilver(
  entry: Entry,
  bronze: DraftOf<'table'> | undefined,
  scope: Scope,
): DraftOf<'table'> | undefined {
  const { reader, outline } = entry;
  const name = takeText(reader, 'silver_table');
  if (!name) {
    scope.report('missing-key', {
      severity: 'error',
      message: `The entry of ${outline.title} has silver keys and no silver_table, so it has no silver table.`,
      hint: 'Add silver_table, or remove the other silver keys.',
      at: placeOf(reader),
    });
    return undefined;
  }
  const subject = addLayerTable(entry, 'silver', name.value.trim(), scope);
  const { table, flow } = subject;
  table.fields.flowId = flowIdOf(entry, 'silver', table.name, scope);
  became(name, [{ node: table.id, field: ['name'] }]);
  entryFieldsBecame(entry, table);
  reportMissingKeys(entry, 'silver', subject, scope);
  const input = readBronzeFlow(subject, bronze, scope);
  table.fields.flows[flow] = input;
  readTableDatabase(subject, scope);
  readTableFields(subject, scope);
  readTransformation(subject, input, entry.transformations, scope);
  readCapture(subject, input, scope);
  const expectations = readExpectations(subject, scope);
  readQuarantine(subject, expectations, scope);
  readAppendFlows(subject, scope);
  for (const sink of readSinks({ subject, input, ...entry }, scope)) {
    shareTableReads({ table, flow }, sink, scope);
  }
  return table;
}

/** Notes which table is read; it is tied to its node when all tables are known. */
function readBronzeFlow(
  subject: LayerTable,
  bronze: DraftOf<'table'> | undefined,
  scope: Scope,
): FlowDraft {
  const { entry, table, flow, title } = subject;
  const name = takeText(entry, 'bronze_table');
  const keys = { catalog: 'bronze_catalog', schema: 'bronze_database' };
  const database = takeDatabase(entry, keys, scope);
  const options = takeObject(entry, 'silver_reader_options');
  const input: FlowDraft = {
    from: '',
    ...takeReaderOptions({ options, table, flow, title }, scope),
  };
  if (!name) {
    reportNoBronzeTable(subject, scope);
    return input;
  }
  scope.tableReads.push({
    reader: table,
    flow,
    table: name,
    database: database.values,
    databaseReads: [database.schemas, database.catalogs],
    purpose: 'bronze_schema',
    byName: true,
    ...(bronze ? { own: bronze.id } : {}),
  });
  return input;
}

function readCapture(subject: LayerTable, input: FlowDraft, scope: Scope): void {
  const { entry, table, title } = subject;
  const snapshot = takeObject(entry, 'silver_apply_changes_from_snapshot');
  const changes = takeObject(entry, 'silver_cdc_apply_changes');
  if (!snapshot) {
    if (changes) readChangeCapture(subject, changes, scope);
    return;
  }
  if (readSnapshotCapture(subject, snapshot, scope)) input.mode = 'batch';
  if (!changes) return;
  dropped(changes, 'DLT-META prefers silver_apply_changes_from_snapshot.');
  scope.report('changes-ignored', {
    message: `The ${title} has both a snapshot and a CDC object. DLT-META takes the snapshot one, and so does the conversion.`,
    hint: 'Remove the one that is not meant.',
    at: placeOf(changes, { node: table.id, field: ['snapshotCapture'] }),
  });
}

function reportNoBronzeTable({ entry, table, title }: LayerTable, scope: Scope): void {
  scope.report('missing-key', {
    severity: 'error',
    message: `The ${title} does not say which bronze_table it reads, and DLT-META refuses the entry.`,
    hint: 'Add bronze_table and its schema.',
    at: placeOf(entry, { node: table.id, field: ['flows'] }),
  });
}
