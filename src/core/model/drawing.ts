/** What any picture of a pipeline shows: its nodes band by band, and the links between them. */
import { nodeTypeTitles } from '#core/node-types/titles.ts';
import { type Band, bandOf, bands, type Edge, edgesOf, nodesOf } from './graph.ts';
import type { NodeId, Pipeline, PipelineNode } from './pipeline.ts';

export interface DrawnNode {
  readonly id: NodeId;
  readonly name: string;
  /** What it is, in words: "streaming table", "cloud files". */
  readonly caption: string;
}

export interface Drawing {
  /** Bands without nodes are left out. */
  readonly bands: readonly { readonly band: Band; readonly nodes: readonly DrawnNode[] }[];
  /** Nodes that are read but missing from the pipeline. */
  readonly missing: readonly NodeId[];
  readonly edges: readonly Edge[];
}

/** Bands without nodes are left out; what is read and is not there is drawn as missing. */
export function drawingOf(pipeline: Pipeline): Drawing {
  const nodes = nodesOf(pipeline);
  const edges = edgesOf(pipeline);
  const missing = new Set(edges.map(({ from }) => from));
  for (const { id } of nodes) missing.delete(id);
  return {
    bands: bands.flatMap((band) => {
      const drawn = nodes.filter((node) => bandOf(node) === band).map(drawnNode);
      return drawn.length === 0 ? [] : [{ band, nodes: drawn }];
    }),
    missing: [...missing],
    edges,
  };
}

function drawnNode({ id, name, ...node }: PipelineNode): DrawnNode {
  const caption =
    node.type === 'table' ? node.fields.kind.replaceAll('-', ' ') : nodeTypeTitles[node.type];
  return { id, name, caption };
}
