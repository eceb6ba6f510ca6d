/** Takes a pipeline apart into what is connected, so that unrelated tables don't mix on the canvas. */

import { groupBy } from '#core/model/group-by.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';
import { at, type BandedGraph } from './banded-graph.ts';

/** The nodes of one connected part, column by column from the left, top to bottom in each. */
export type Part = readonly (readonly number[])[];

/** Parts in the order of their source systems and groups, as are the nodes in their columns. */
export function partsOf(graph: BandedGraph): readonly Part[] {
  const members = groupBy(seedOrder(graph), connect(graph));
  return Array.from(members.values(), (nodes) => inColumns(nodes, graph));
}

/** Gives each node the number of one node of its part, the same for all of them. */
function connect({ nodes, after }: BandedGraph): (node: number) => number {
  const parents = Uint32Array.from(nodes.keys());
  const rootOf = (node: number): number => {
    let root = node;
    while (at(parents, root) !== root) {
      parents[root] = at(parents, at(parents, root));
      root = at(parents, root);
    }
    return root;
  };
  for (let node = 0; node < nodes.length; node += 1) {
    for (let link = at(after.starts, node); link < at(after.starts, node + 1); link += 1) {
      parents[rootOf(at(after.nodes, link))] = rootOf(node);
    }
  }
  return rootOf;
}

/** Tables and sinks by system, group and name; each source where its first reader stands. */
function seedOrder({ nodes, after }: BandedGraph): readonly number[] {
  const keys = nodes.map(seedOf);
  const names = nodes.map(({ name }) => name);
  const order = [...nodes.keys()].sort(
    (a, b) =>
      compareNames(keys[a] ?? '', keys[b] ?? '') ||
      compareNames(names[a] ?? '', names[b] ?? '') ||
      a - b,
  );
  const ranks = new Uint32Array(nodes.length);
  for (const [rank, node] of order.entries()) ranks[node] = rank;
  for (const [node, key] of keys.entries()) {
    const readers = after.nodes.subarray(at(after.starts, node), at(after.starts, node + 1));
    if (key === last && readers.length > 0) {
      ranks[node] = readers.reduce(
        (least, reader) => Math.min(least, at(ranks, reader)),
        nodes.length,
      );
    }
  }
  return order.sort((a, b) => at(ranks, a) - at(ranks, b) || a - b);
}

/** What has no system of its own comes after all that has. */
const last = '\uffff';

function seedOf(node: PipelineNode): string {
  if (node.type !== 'table' && node.type !== 'sink') return last;
  return `${node.fields.sourceSystem ?? last} ${node.fields.group}`;
}

function inColumns(nodes: readonly number[], { columns }: BandedGraph): Part {
  const byColumn = groupBy(nodes, (node) => at(columns, node));
  return [...byColumn.entries()].sort(([a], [b]) => a - b).map(([, column]) => column);
}
