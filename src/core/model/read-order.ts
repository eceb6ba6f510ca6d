/** Sorts the nodes of a pipeline so that each comes after all it reads, and finds what feeds itself. */
import { type Links, linksOf } from './links.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';
import { remember } from './remember.ts';

export interface ReadOrder {
  /** Every node after those it reads; those of one loop stand side by side. */
  readonly order: readonly PipelineNode[];
  /** Groups of nodes that all feed each other, and single nodes that read themselves. */
  readonly loops: readonly (readonly PipelineNode[])[];
}

/** Links to missing nodes are left out. */
export const readOrderOf = remember((pipeline: Pipeline): ReadOrder => {
  const links = linksOf(pipeline);
  const { order, loops } = tarjan(links);
  const nodesAt = (places: readonly number[]): readonly PipelineNode[] =>
    places.flatMap((place) => links.nodes[place] ?? []);
  return { order: nodesAt(order), loops: loops.map(nodesAt) };
});

/** Tarjan's algorithm with a stack of its own, so that a long chain cannot exhaust the real one. */
function tarjan({ nodes, starts, sources }: Links): {
  readonly order: readonly number[];
  readonly loops: readonly (readonly number[])[];
} {
  const order: number[] = [];
  const loops: number[][] = [];
  /** When each node was first seen, from 1; and the earliest still open node it leads to. */
  const seen = new Uint32Array(nodes.length);
  const low = new Uint32Array(nodes.length);
  const isOpen = new Uint8Array(nodes.length);
  const readsItself = new Uint8Array(nodes.length);
  const open: number[] = [];
  /** The way from the start to the node at hand, and the next link of each node to follow. */
  const way: number[] = [];
  const next = starts.slice();
  let clock = 0;

  const lower = (node: number, to: number): void => {
    if (to < (low[node] ?? 0)) low[node] = to;
  };

  const enter = (node: number): void => {
    clock += 1;
    seen[node] = clock;
    low[node] = clock;
    isOpen[node] = 1;
    open.push(node);
    way.push(node);
  };

  const close = (node: number): void => {
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    if (group.length > 1) loops.push(group.sort((a, b) => a - b));
    else if (readsItself[node] === 1) loops.push(group);
    order.push(...group);
  };

  const leave = (node: number): void => {
    way.pop();
    const parent = way.at(-1);
    if (parent !== undefined) lower(parent, low[node] ?? 0);
    if (low[node] === seen[node]) close(node);
  };

  const follow = (node: number, source: number): void => {
    if (source === node) readsItself[node] = 1;
    if (seen[source] === 0) enter(source);
    else if (isOpen[source] === 1) lower(node, seen[source] ?? 0);
  };

  const advance = (node: number): void => {
    const link = next[node] ?? 0;
    next[node] = link + 1;
    if (link === starts[node + 1]) leave(node);
    else follow(node, sources[link] ?? 0);
  };

  for (let start = 0; start < nodes.length; start += 1) {
    if (seen[start] === 0) enter(start);
    for (let node = way.at(-1); node !== undefined; node = way.at(-1)) advance(node);
  }
  return { order, loops };
}
