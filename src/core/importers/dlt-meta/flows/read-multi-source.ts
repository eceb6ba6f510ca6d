/** Reads CDC from several sources into one table, as SDP-META has it since version 0.1.0. */

import { holds, type ObjectReader, takeObject, takeObjects } from '../reading/object-reader.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import { readChangeCapture } from '../tables/change-capture.ts';
import type { LayerTable } from '../tables/layer.ts';
import { changeFlow, readFlow } from './read-append-flows.ts';

/**
 * Either the CDC object itself lists the flows, or there is another with keys, sequence and type for
 * all of them, or the list stands alone.
 */
export function readMultiSourceFlows(subject: LayerTable, scope: Scope): void {
  const capture = takeObject(subject.entry, 'bronze_cdc_apply_changes');
  for (const flow of capture ? takeObjects(capture, 'flows') : []) {
    readFlow(subject, flow, changeFlow, scope);
  }
  const key = 'bronze_cdc_apply_changes_flows';
  for (const object of takeObjects(subject.entry, key)) {
    if (holds(object, 'flows')) readShared(subject, object, scope);
    else readFlow(subject, object, changeFlow, scope);
  }
}

function readShared(subject: LayerTable, object: ObjectReader, scope: Scope): void {
  for (const flow of takeObjects(object, 'flows')) readFlow(subject, flow, changeFlow, scope);
  if (subject.table.fields.changeCapture === undefined) readChangeCapture(subject, object, scope);
  else reportUnknownKeys(object, scope, { owner: object.key, known: ['flows'] });
}
