/** Reads the bronze part of an entry: a table, its source, and what hangs on them. */

import { readAppendFlows } from '../flows/read-append-flows.ts';
import { readMultiSourceFlows } from '../flows/read-multi-source.ts';
import { readSinks } from '../flows/read-sinks.ts';
import { readExpectations } from '../quality/read-expectations.ts';
import { readQuarantine } from '../quality/read-quarantine.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import { holds, takeObject, takeText } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { DraftOf, Scope } from '../scope.ts';
import { readSource } from '../sources/read-source.ts';
import { type SourceSubject, sourceFaultOf } from '../sources/source-fault.ts';
import { sourceFormatOf } from '../sources/source-format.ts';
import type { FlowDraft } from '../sources/source-request.ts';
import { readChangeCapture } from './change-capture.ts';
import {
  addLayerTable,
  type Entry,
  entryFieldsBecame,
  flowIdOf,
  reportMissingKeys,
} from './entry.ts';
import { type LayerTable, layerTitle } from './layer.ts';
import { shareTableReads } from './link-tables.ts';
import { readSnapshotCapture } from './snapshot-capture.ts';
import { readTableDatabase, readTableFields } from './table-fields.ts';

/** Undefined: the entry has no bronze table, or none that can be converted, which is reported. */
export function readBronze(entry: Entry, scope: Scope): DraftOf<'table'> | undefined {
  const { reader } = entry;
  const name = takeText(reader, 'bronze_table');
  if (!name) return reportNothing(entry, 'bronze_table', scope);
  const title = layerTitle('bronze', name.value.trim());
  const hasFlows = holds(reader, 'bronze_cdc_apply_changes_flows') || hasFlowsInside(entry);
  const source = takeMainSource(entry, title, scope);
  if (!(source || (hasFlows && !holds(reader, 'source_details')))) {
    return hasFlows || holds(reader, 'source_details')
      ? undefined
      : reportNothing(entry, 'source_details', scope);
  }
  const subject = addLayerTable(entry, 'bronze', name.value.trim(), scope);
  const { table } = subject;
  // A snapshot that cannot be merged is no table, so that is settled before its source is read.
  if (!readCapture(subject, source?.format, scope)) {
    delete scope.nodes[table.id];
    return undefined;
  }
  table.fields.flowId = flowIdOf(entry, 'bronze', table.name, scope);
  became(name, [{ node: table.id, field: ['name'] }]);
  entryFieldsBecame(entry, table);
  reportMissingKeys(entry, 'bronze', subject, scope);
  const input = source && readMainFlow(subject, source, scope);
  readTableDatabase(subject, scope);
  readTableFields(subject, scope);
  readMultiSourceFlows(subject, scope);
  const expectations = readExpectations(subject, scope);
  readQuarantine(subject, expectations, scope);
  readAppendFlows(subject, scope);
  if (input) readBronzeSinks(entry, subject, input, scope);
  return table;
}

function readBronzeSinks(entry: Entry, subject: LayerTable, input: FlowDraft, scope: Scope): void {
  for (const sink of readSinks({ subject, input, ...entry }, scope)) {
    shareTableReads(subject, sink, scope);
  }
}

/** Undefined: there is none, or none that can be read; the latter is reported. */
function takeMainSource(entry: Entry, title: string, scope: Scope): SourceSubject | undefined {
  const { reader } = entry;
  const details = takeObject(reader, 'source_details');
  if (!details) return undefined;
  const format = takeText(reader, 'source_format');
  if (!format) return reportNothing(entry, 'source_format', scope);
  const source = { format, details, title, isAppendFlow: false };
  const fault = sourceFaultOf(source);
  if (fault) scope.report(fault.topic, fault.finding);
  return fault ? undefined : source;
}

function readMainFlow(
  { entry, table, flow }: LayerTable,
  source: SourceSubject,
  scope: Scope,
): FlowDraft | undefined {
  const { format, details, title, isAppendFlow } = source;
  const options = takeObject(entry, 'bronze_reader_options');
  const request = { format, details, title, isAppendFlow, options, table, flow, name: table.name };
  const input = readSource(request, scope);
  if (input) table.fields.flows[flow] = input;
  return input;
}

/**
 * Snapshot sources are merged by their snapshot object alone, all others by changes.
 * False: the source holds snapshots, and how to merge them is not known.
 */
function readCapture(subject: LayerTable, format: Read<string> | undefined, scope: Scope): boolean {
  const { entry, table, title } = subject;
  const changes = takeObject(entry, 'bronze_cdc_apply_changes');
  const snapshot = takeObject(entry, 'bronze_apply_changes_from_snapshot');
  const ref = { node: table.id, field: [] };
  if (!format || sourceFormatOf(format.value) !== 'snapshot') {
    if (changes) readChangeCapture(subject, changes, scope);
    if (!snapshot) return true;
    dropped(snapshot, 'DLT-META reads it only when the source format is snapshot.');
    scope.report('snapshot-object-ignored', {
      message: `The ${title} has bronze_apply_changes_from_snapshot, and its source format is ${format?.value ?? 'not given'}. DLT-META ignores it then, and so does the conversion.`,
      hint: 'Set the source format to snapshot if the source holds full copies.',
      at: placeOf(snapshot, ref),
    });
    return true;
  }
  if (changes) {
    dropped(changes, 'DLT-META ignores it when the source format is snapshot.');
    scope.report('changes-ignored', {
      message: `The ${title} reads snapshots, for which DLT-META ignores bronze_cdc_apply_changes. So does the conversion.`,
      at: placeOf(changes),
    });
  }
  if (snapshot) return readSnapshotCapture(subject, snapshot, scope);
  scope.report('missing-key', {
    severity: 'error',
    message: `The ${title} reads snapshots and has no bronze_apply_changes_from_snapshot, without which DLT-META fails when it runs.`,
    hint: 'Add the object with keys and scd_type. Until then the table is left out.',
    at: placeOf(entry),
  });
  return false;
}

function hasFlowsInside({ reader }: Entry): boolean {
  const capture = reader.source.members.findLast(({ key }) => key === 'bronze_cdc_apply_changes');
  const { value } = capture ?? {};
  return value?.kind === 'object' && value.members.some(({ key }) => key === 'flows');
}

/** The bronze part cannot be converted for want of one key. */
function reportNothing({ reader, outline }: Entry, key: string, scope: Scope): undefined {
  const isFlat = key === 'source_details' && outline.flat;
  scope.report('missing-key', {
    severity: 'error',
    message: `The entry of ${outline.title} has no ${key}, so its bronze table is not converted. DLT-META refuses the entry, too.`,
    hint: isFlat
      ? 'Its source stands beside the other keys, as it did before version 0.0.2. Move those keys into "source_details".'
      : `Add ${key} and import again. A silver table of the entry is converted.`,
    at: placeOf(reader),
  });
  return undefined;
}
