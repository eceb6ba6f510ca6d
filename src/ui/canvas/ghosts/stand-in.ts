/** The nodes that can take the place of one that is read and missing; their id is the one flows name. */
import { type Band, bands } from '#core/model/graph.ts';
import { newNode } from '#core/model/new-node.ts';
import { layers, type NodeId, type Pipeline, type PipelineNode } from '#core/model/pipeline.ts';
import { ghostName } from '../node-face.ts';

/** A Delta table that something outside of this project writes. */
export function externalFor(pipeline: Pipeline, id: NodeId): PipelineNode {
  return { ...newNode(pipeline, 'delta-table', {}), id, name: ghostName(id) };
}

/** What the id says it is, still to be filled in: a table of its layer, a sink, else files. */
export function stubFor(pipeline: Pipeline, id: NodeId): PipelineNode {
  const band = bands.find((one): one is Band => id.startsWith(`${one}.`));
  const layer = layers.find((one) => one === band);
  const type = layer ? 'table' : band === 'sinks' ? 'sink' : 'cloud-files';
  return { ...newNode(pipeline, type, layer ? { layer } : {}), id, name: ghostName(id) };
}
