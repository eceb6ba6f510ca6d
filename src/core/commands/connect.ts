/** Links two nodes: the second reads the first, by a flow more or as a lookup of its query. */
import type { WorkspaceDocument } from '#core/editing/document.ts';
import { linkNodes } from '#core/editing/wiring.ts';
import { labelById } from '#core/model/label.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly from: NodeId;
  readonly to: NodeId;
  /** The flow of `to` that gets a lookup; absent: its only flow if that has a query, else a new one. */
  readonly flow?: string;
}

/** Nodes that are linked already, or cannot be, stay as they are. */
export const connect = defineCommand({
  name: 'connect',
  label: ({ from, to }: Args, { pipeline }: WorkspaceDocument) =>
    `link from ${labelById(pipeline, from)} to ${labelById(pipeline, to)}`,
  run: ({ pipeline }, link: Args) => linkNodes(pipeline, link),
});
