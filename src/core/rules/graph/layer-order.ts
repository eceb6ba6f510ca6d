/** Data goes from bronze to silver to gold: each layer is refreshed after the one before it. */
import { isOfLaterLayer } from '#core/model/can-link.ts';
import { edgesOf, fieldOfLink } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import { defineRule } from '../define.ts';

export const layerOrder = defineRule({
  code: 'graph/layer-order',
  severity: 'warning',
  summary: 'Tables should not read tables of a later layer.',

  check({ pipeline }, report) {
    for (const link of edgesOf(pipeline)) {
      const { source, reader } = link;
      if (!source || !isOfLaterLayer(source, reader)) continue;
      report({
        message: `${labelOf(reader)} reads ${labelOf(source)}, a table of a later layer.`,
        hint: 'It sees what the later layer held after the refresh before. Move one of them to another layer, or read an earlier table.',
        at: { ref: { node: reader.id, field: fieldOfLink(link) } },
      });
    }
  },
});
