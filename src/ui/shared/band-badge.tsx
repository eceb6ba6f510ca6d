/** The layer of a node as a word in the colour of its band. */
import { type Band, bandOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { Badge } from './badge.tsx';

const words: Readonly<Record<Band, string>> = {
  sources: 'Source',
  bronze: 'Bronze',
  silver: 'Silver',
  gold: 'Gold',
  sinks: 'Sink',
};

export function BandBadge({ node }: { readonly node: PipelineNode }) {
  const band = bandOf(node);
  return <Badge tone={band}>{words[band]}</Badge>;
}
