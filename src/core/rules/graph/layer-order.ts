/** Data goes from bronze to silver to gold: each layer is refreshed after the one before it. */
import { edgesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { layers, type PipelineNode } from '#core/model/pipeline.ts';
import { defineRule } from '../define.ts';

export const layerOrder = defineRule({
  code: 'graph/layer-order',
  severity: 'warning',
  summary: 'Tables should not read tables of a later layer.',

  check({ pipeline }, report) {
    for (const { source, reader, flow } of edgesOf(pipeline)) {
      if (source?.type !== 'table' || layerOf(source) <= layerOf(reader)) continue;
      report({
        message: `${labelOf(reader)} reads ${labelOf(source)}, a table of a later layer.`,
        hint: 'It sees what the later layer held after the refresh before. Move one of them to another layer, or read an earlier table.',
        at: { ref: { node: reader.id, field: ['flows', flow, 'from'] } },
      });
    }
  },
});

function layerOf(node: PipelineNode): number {
  return node.type === 'table' || node.type === 'sink' ? layers.indexOf(node.fields.layer) : -1;
}
