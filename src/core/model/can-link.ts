/** Says whether one node may feed another, and if not, why. */
import { edgesFrom, nodeOf } from './graph.ts';
import { labelOf } from './label.ts';
import { layers, type NodeId, type Pipeline, type PipelineNode } from './pipeline.ts';
import { isBatchOnly, readsBatch } from './read-modes.ts';

export type CanLink =
  | { readonly ok: true }
  | {
      readonly ok: false;
      /** A full sentence for people. */
      readonly reason: string;
    };

/** @param from the node that would be read @param to the node that would read it */
export function canLink(pipeline: Pipeline, from: NodeId, to: NodeId): CanLink {
  const [source, reader] = [nodeOf(pipeline, from), nodeOf(pipeline, to)];
  if (!source || !reader) {
    return { ok: false, reason: `${source ? to : from} is not in the pipeline.` };
  }
  const reason = whyNeverLinked(source, reader) ?? whyNotLinkedHere(pipeline, source, reader);
  return reason === undefined ? { ok: true } : { ok: false, reason };
}

/** Reasons that lie in the two nodes themselves. */
function whyNeverLinked(source: PipelineNode, reader: PipelineNode): string | undefined {
  if (source.id === reader.id) return `${labelOf(source)} can't read itself.`;
  if (source.type === 'sink') {
    return `${labelOf(source)} is a sink: what is written to it leaves the pipeline, so nothing can read it.`;
  }
  if (reader.type !== 'table' && reader.type !== 'sink') {
    return `${labelOf(reader)} is a source, so nothing in the pipeline can feed it.`;
  }
  return undefined;
}

function whyNotLinkedHere(
  pipeline: Pipeline,
  source: PipelineNode,
  reader: PipelineNode,
): string | undefined {
  const isLinked = edgesFrom(pipeline)
    .get(source.id)
    ?.some(({ to }) => to === reader.id);
  if (isLinked) return `${labelOf(reader)} reads ${labelOf(source)} already.`;
  const link = `${labelOf(source)} can't feed ${labelOf(reader)}`;
  if (feeds(pipeline, reader.id, source.id)) return `${link}: that would make a loop.`;
  if (isOfLaterLayer(source, reader)) {
    return `${link}: data goes from bronze to silver to gold, and not back.`;
  }
  if (streamsFromView(source, reader)) {
    return `${link}: a materialized view is computed anew with each refresh, so there is nothing to stream from it.`;
  }
  return undefined;
}

/** Whether data of `start` comes to `end`, directly or through others. */
function feeds(pipeline: Pipeline, start: NodeId, end: NodeId): boolean {
  const leaving = edgesFrom(pipeline);
  const seen = new Set([start]);
  for (const node of seen) {
    if (node === end) return true;
    for (const { to } of leaving.get(node) ?? []) seen.add(to);
  }
  return false;
}

/** Whether a table belongs to a later layer than what reads it. */
export function isOfLaterLayer(source: PipelineNode, reader: PipelineNode): boolean {
  return source.type === 'table' && layerOf(source) > layerOf(reader);
}

function layerOf(node: PipelineNode): number {
  return node.type === 'table' || node.type === 'sink' ? layers.indexOf(node.fields.layer) : -1;
}

/** Whether a streaming table or a sink would take a materialized view for a stream. */
function streamsFromView(source: PipelineNode, reader: PipelineNode): boolean {
  const isView = source.type === 'table' && isBatchOnly(source);
  const streams =
    reader.type === 'sink' ||
    (reader.type === 'table' && reader.fields.kind === 'streaming-table' && !readsBatch(reader));
  return isView && streams;
}
