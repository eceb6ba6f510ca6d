/** Gives a node its sample rows. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  /** Absent: it has none any more. */
  readonly rows?: readonly SampleRow[];
}

export const setSamples = defineCommand({
  name: 'set-samples',
  label: ({ id, rows }: Args, { pipeline }: WorkspaceDocument) =>
    `${rows ? 'edit' : 'removal'} of the sample rows of ${labelById(pipeline, id)}`,
  run({ pipeline }, { id, rows }: Args) {
    const { [id]: _before, ...others } = pipeline.samples ?? {};
    const after = rows ? { ...pipeline.samples, [id]: rows } : others;
    // Commands get and give plain data; the draft only takes it in.
    if (Object.keys(after).length > 0) pipeline.samples = after as typeof pipeline.samples;
    else delete pipeline.samples;
  },
});
