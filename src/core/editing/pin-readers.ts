/** Lets the queries that read a node go on calling it what they have called it so far. */
import type { Draft } from 'immer';
import { edgesFrom } from '#core/model/graph.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { isReader, pinAlias } from './wiring.ts';

/**
 * To be called before `node` gets another name.
 * @param before the pipeline as it is: questions about a draft are slow
 */
export function pinReaders(pipeline: Draft<Pipeline>, before: Pipeline, node: PipelineNode): void {
  for (const { to } of edgesFrom(before).get(node.id) ?? []) {
    const reader = pipeline.nodes[to];
    if (!reader || !isReader(reader)) continue;
    for (const flow of Object.values(reader.fields.flows)) {
      if (flow.from === node.id) pinAlias(flow, node.name);
    }
  }
}
