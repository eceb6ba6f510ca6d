/** Says what a table or a sink reads, as a whole: links that are not listed go, missing ones come. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { dropReads, isReader, linkNodes } from '#core/editing/wiring.ts';
import { flowsOf } from '#core/model/graph.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  readonly from: readonly NodeId[];
}

export const setReads = defineCommand({
  name: 'set-reads',
  label: ({ id }: Args, { pipeline }: WorkspaceDocument) =>
    `change of what ${labelById(pipeline, id)} reads`,
  run({ pipeline }, { id, from }: Args) {
    const reader = pipeline.nodes[id];
    if (!reader || !isReader(reader)) return;
    const read = Object.values(flowsOf(reader)).flatMap((flow) => [
      flow.from,
      ...Object.values(flow.lookups ?? {}).map((lookup) => lookup.from),
    ]);
    const wanted: readonly string[] = from;
    for (const source of new Set(read)) if (!wanted.includes(source)) dropReads(reader, source);
    for (const source of from) linkNodes(pipeline, { from: source, to: id });
  },
});
