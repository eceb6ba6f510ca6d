/** Takes an edited schema file back into the sources whose columns it declares. */
import type { Draft } from 'immer';
import type { StructType } from '#core/model/data-type.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import type { OutputFile } from '../../define.ts';
import type { Reading } from '../spec/reading.ts';
import { printJson } from '../text/notation.ts';

/** @param after what the file holds, known to be a struct */
export function takeSchema({
  file,
  after,
  nodes,
  readings,
}: {
  readonly file: OutputFile;
  readonly after: unknown;
  readonly nodes: Draft<Pipeline['nodes']>;
  readonly readings: readonly Reading[];
}): void {
  for (const { source } of readings) {
    const draft = nodes[source.id];
    if (
      draft?.type !== 'cloud-files' &&
      draft?.type !== 'batch-files' &&
      draft?.type !== 'snapshot-files'
    )
      continue;
    const { schema } = draft.fields;
    if (!schema || printJson(schema) !== file.text) continue;
    // The schema of the file has been checked: it is a struct.
    draft.fields.schema = after as Draft<StructType>;
  }
}
