/** Sorts the nodes of a pipeline so that each comes after all it reads, cycles kept together. */
import { edgesOf, nodesOf } from './graph.ts';
import type { NodeId, Pipeline } from './pipeline.ts';
import { remember } from './remember.ts';

/**
 * Groups of nodes that feed each other; a node outside any cycle is a group of its own. Each group
 * comes after those it reads. Links to missing nodes are left out.
 */
export const componentsOf = remember((pipeline: Pipeline): readonly (readonly NodeId[])[] => {
  const ids = nodesOf(pipeline).map(({ id }) => id);
  return stronglyConnected(readsByIndex(pipeline, ids)).map((group) =>
    group.flatMap((index) => ids[index] ?? []),
  );
});

function readsByIndex(pipeline: Pipeline, ids: readonly NodeId[]): readonly (readonly number[])[] {
  const indexes = new Map(ids.map((id, index) => [id, index]));
  const reads: number[][] = ids.map(() => []);
  for (const { from, to } of edgesOf(pipeline)) {
    const source = indexes.get(from);
    const reader = indexes.get(to);
    if (source !== undefined && reader !== undefined) reads[reader]?.push(source);
  }
  return reads;
}

/** Tarjan's algorithm with a stack of its own, so that a long chain cannot exhaust the real one. */
function stronglyConnected(reads: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const groups: number[][] = [];
  /** When each node was first seen, from 1; and the earliest still open node it leads to. */
  const seen = new Uint32Array(reads.length);
  const low = new Uint32Array(reads.length);
  const isOpen = new Uint8Array(reads.length);
  const open: number[] = [];
  const path: { readonly node: number; next: number }[] = [];
  let clock = 0;

  const lower = (node: number, to: number): void => {
    low[node] = Math.min(low[node] ?? 0, to);
  };

  const enter = (node: number): void => {
    clock += 1;
    seen[node] = clock;
    low[node] = clock;
    isOpen[node] = 1;
    open.push(node);
    path.push({ node, next: 0 });
  };

  const close = (node: number): void => {
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen[member] = 0;
    groups.push(group.sort((a, b) => a - b));
  };

  const leave = (node: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent) lower(parent.node, low[node] ?? 0);
    if (low[node] === seen[node]) close(node);
  };

  const advance = (step: { readonly node: number; next: number }): void => {
    const source = reads[step.node]?.[step.next];
    step.next += 1;
    if (source === undefined) leave(step.node);
    else if (seen[source] === 0) enter(source);
    else if (isOpen[source] === 1) lower(step.node, seen[source] ?? 0);
  };

  for (let start = 0; start < reads.length; start += 1) {
    if (seen[start] === 0) enter(start);
    for (let step = path.at(-1); step; step = path.at(-1)) advance(step);
  }
  return groups;
}
