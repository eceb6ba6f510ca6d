/** The links of a pipeline as numbers, for algorithms that walk all of them. */
import { flowsOf, nodesOf, placeOf } from './graph.ts';
import { namedValues } from './named-entries.ts';
import type { Pipeline, PipelineNode } from './pipeline.ts';
import { remember } from './remember.ts';

export interface Links {
  /** In the order of their ids; the other fields name a node by its place here. */
  readonly nodes: readonly PipelineNode[];
  /** Node `n` reads `sources[starts[n]]` up to, not including, `sources[starts[n + 1]]`. */
  readonly starts: Uint32Array;
  readonly sources: Uint32Array;
}

/** Links to missing nodes are left out. A node that another reads twice is there twice. */
export const linksOf = remember((pipeline: Pipeline): Links => {
  const nodes = nodesOf(pipeline);
  const starts = new Uint32Array(nodes.length + 1);
  const sources: number[] = [];
  const add = (from: string): void => {
    const source = placeOf(pipeline, from);
    if (source !== undefined) sources.push(source);
  };
  for (const [place, node] of nodes.entries()) {
    for (const flow of namedValues(flowsOf(node))) {
      add(flow.from);
      for (const alias in flow.lookups) add(flow.lookups[alias]?.from ?? '');
    }
    starts[place + 1] = sources.length;
  }
  return { nodes, starts, sources: Uint32Array.from(sources) };
});
