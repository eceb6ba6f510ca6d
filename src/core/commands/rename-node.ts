/**
 * Gives a node another name, and everything that is called after it: its first flow, and the view
 * its readers' queries know it by. Links hold ids, so they keep pointing at it.
 */
import { type Draft, original } from 'immer';
import { pinReaders } from '#core/editing/pin-readers.ts';
import { isReader, type Reader } from '#core/editing/wiring.ts';
import { freeId } from '#core/model/graph.ts';
import { nameRefusal } from '#core/model/name-refusal.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { defineCommand } from './define.ts';

interface Args {
  readonly id: NodeId;
  readonly to: string;
}

/** A name that is refused (`nameRefusal` says why) leaves the node as it is. */
export const renameNode = defineCommand({
  name: 'rename-node',
  label: ({ to }: Args) => `rename to ${to}`,
  mergeKey: ({ id }: Args) => `rename-node:${id}`,
  keepsAccepted: true,
  run({ pipeline }, { id, to }: Args) {
    const node = pipeline.nodes[id];
    // Questions about a draft are slow, and nothing has been changed yet.
    const before = original(pipeline);
    if (!node || !before || node.name === to || nameRefusal(before, id, to) !== undefined) return;
    pinReaders(pipeline, before, node);
    if (isReader(node)) renameFlow(node, plainName(node.name), plainName(to));
    node.name = to;
  },
});

/** The flow keeps its place among the others. */
function renameFlow(reader: Draft<Reader>, from: string, to: string): void {
  const { flows } = reader.fields;
  if (!Object.hasOwn(flows, from) || to === '' || from === to) return;
  const name = freeId(flows, to);
  reader.fields.flows = Object.fromEntries(
    Object.entries(flows).map(([key, flow]) => [key === from ? name : key, flow]),
  );
}
