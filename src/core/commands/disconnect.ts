/** Takes links away: each reader no longer reads what the link came from. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { dropReads, isReader } from '#core/editing/wiring.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: NodeId;
  readonly to: NodeId;
}

export const disconnect = defineCommand({
  name: 'disconnect',
  label: ({ from, to }: Args, { pipeline }: WorkspaceDocument) =>
    `removal of the link from ${labelById(pipeline, from)} to ${labelById(pipeline, to)}`,
  run({ pipeline }, { from, to }: Args) {
    const reader = pipeline.nodes[to];
    if (reader && isReader(reader)) dropReads(reader, from);
  },
});
