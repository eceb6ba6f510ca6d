/** The graph for other programs: nodes with their bands, and the flows between them. */
import { bandOf, edgesOf, nodesOf } from '#core/model/graph.ts';
import type { PipelineNode } from '#core/model/pipeline.ts';
import { defineGraphFormat } from './define.ts';

export const json = defineGraphFormat({
  id: 'json',
  title: 'JSON',
  extension: 'json',
  write(pipeline) {
    const nodes = nodesOf(pipeline).map(plainNode);
    const edges = edgesOf(pipeline).map(({ from, to, flow, lookup }) => ({
      from,
      to,
      flow,
      lookup,
    }));
    return `${JSON.stringify({ name: pipeline.name, nodes, edges }, undefined, 2)}\n`;
  },
});

/** Keys without a value are left out. */
function plainNode(node: PipelineNode): object {
  const { id, name, type } = node;
  const table = node.type === 'table' ? node.fields : undefined;
  return {
    id,
    name,
    type,
    band: bandOf(node),
    kind: table?.kind,
    database: table?.database,
    group: table?.group,
  };
}
