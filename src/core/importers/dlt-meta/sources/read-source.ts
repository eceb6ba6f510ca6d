/** Reads a source in whichever of the five formats it has. */

import { became } from '../reading/leaf-fates.ts';
import { placeOf } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import { readCloudFilesSource } from './cloud-files-source.ts';
import { readDeltaSource } from './delta-source.ts';
import { readEventHubsSource } from './event-hubs-source.ts';
import { readKafkaSource } from './kafka-source.ts';
import { readSnapshotSource } from './snapshot-source.ts';
import { type SourceFormat, sourceFormatOf } from './source-format.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';

const readers: Readonly<
  Record<SourceFormat, (request: SourceRequest, scope: Scope) => FlowDraft | undefined>
> = {
  cloudFiles: readCloudFilesSource,
  delta: readDeltaSource,
  eventhub: readEventHubsSource,
  kafka: readKafkaSource,
  snapshot: readSnapshotSource,
};

/** Reads a source `sourceFaultOf` finds nothing wrong with. Undefined: it cannot be read, which is reported. */
export function readSource(request: SourceRequest, scope: Scope): FlowDraft | undefined {
  const { format, title } = request;
  const name = sourceFormatOf(format.value);
  const flow = name && readers[name](request, scope);
  if (!flow) return undefined;
  became(format, [flowRef(request, 'from')]);
  if (name !== format.value) {
    scope.report('source-format-case', {
      message: `The ${title} spells its source format "${format.value}". DLT-META accepts that when onboarding and fails when it runs; the conversion reads it as ${name}.`,
      hint: `Write "${name}" if you keep using the onboarding file.`,
      at: placeOf(format, flowRef(request)),
    });
  }
  return flow;
}
