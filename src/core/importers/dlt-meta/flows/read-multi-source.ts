/** Reads CDC from several sources into one table, as SDP-META has it since version 0.1.0. */

import { holds, type ObjectReader, takeObjects } from '../reading/object-reader.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import { readChangeCapture } from '../tables/change-capture.ts';
import type { LayerTable } from '../tables/layer.ts';
import { readAppendFlow } from './read-append-flows.ts';

/** One object with keys, sequence and type for all flows, and the list of flows; or that list alone. */
export function readMultiSourceFlows(subject: LayerTable, scope: Scope): void {
  const key = 'bronze_cdc_apply_changes_flows';
  for (const object of takeObjects(subject.entry, key)) {
    if (holds(object, 'flows')) readShared(subject, object, scope);
    else readAppendFlow(subject, object, scope);
  }
}

function readShared(subject: LayerTable, object: ObjectReader, scope: Scope): void {
  for (const flow of takeObjects(object, 'flows')) readAppendFlow(subject, flow, scope);
  if (subject.table.fields.changeCapture === undefined) readChangeCapture(subject, object, scope);
  else reportUnknownKeys(object, scope, { owner: object.key, known: ['flows'] });
}
