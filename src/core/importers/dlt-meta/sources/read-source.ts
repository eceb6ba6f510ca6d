/** Reads a source in whichever of the five formats it has. */

import { listed } from '#core/text/wording.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { nearest } from '../reading/unknown-keys.ts';
import { became, type Scope } from '../scope.ts';
import { readCloudFilesSource } from './cloud-files-source.ts';
import { readDeltaSource } from './delta-source.ts';
import { readEventHubsSource } from './event-hubs-source.ts';
import { readKafkaSource } from './kafka-source.ts';
import { readSnapshotSource } from './snapshot-source.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';

const formats = {
  cloudFiles: readCloudFilesSource,
  delta: readDeltaSource,
  eventhub: readEventHubsSource,
  kafka: readKafkaSource,
  snapshot: readSnapshotSource,
};
export type SourceFormat = keyof typeof formats;

const spelling = new Map(Object.keys(formats).map((name) => [name.toLowerCase(), name]));

/** The format a text names, whatever its case; undefined for one DLT-META does not know. */
export function sourceFormatOf(text: string): SourceFormat | undefined {
  // The map's values are the keys of `formats`.
  return spelling.get(text.trim().toLowerCase()) as SourceFormat | undefined;
}

/** Undefined: the source cannot be read, which is reported. */
export function readSource(request: SourceRequest, scope: Scope): FlowDraft | undefined {
  const { format, title } = request;
  const name = sourceFormatOf(format.value);
  if (!name || (request.isAppendFlow && name === 'snapshot')) {
    reportUnknownFormat(request, scope);
    return undefined;
  }
  if (name !== format.value) {
    scope.report('source-format-case', {
      message: `The ${title} spells its source format "${format.value}". DLT-META accepts that when onboarding and fails when it runs; the conversion reads it as ${name}.`,
      hint: `Write "${name}" if you keep using the onboarding file.`,
      at: placeOf(format, flowRef(request)),
    });
  }
  const flow = formats[name](request, scope);
  became(scope, format, [flowRef(request, 'from')]);
  return flow;
}

/** Says that a source format is none DLT-META knows. */
function reportUnknownFormat({ format, title, table }: SourceRequest, scope: Scope): void {
  const names = Object.keys(formats);
  const meant = nearest(format.value, names);
  scope.report('unknown-source-format', {
    severity: 'error',
    message: `The ${title} has the source format "${format.value}", which DLT-META does not support, so the flow is left out.`,
    hint: meant ? `Did you mean "${meant}"?` : `Use one of ${listed(names)}.`,
    at: placeOf(format, { node: table.id, field: [] }),
  });
}

export function isSnapshot(format: Read<string> | undefined): boolean {
  return format !== undefined && sourceFormatOf(format.value) === 'snapshot';
}
