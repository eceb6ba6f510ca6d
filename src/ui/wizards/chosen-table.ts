/** The tables a gold table can be made from. */
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';

/** Those of silver first, then gold, then bronze: the more cleaned, the better. */
export function tableIds(pipeline: Pipeline): readonly NodeId[] {
  const order = ['silver', 'gold', 'bronze'];
  return tablesOf(pipeline)
    .toSorted((a, b) => order.indexOf(a.fields.layer) - order.indexOf(b.fields.layer))
    .map(({ id }) => id);
}

/** The table that is selected. */
export function chosenTable(pipeline: Pipeline, selected: NodeId | undefined): NodeId | undefined {
  const node = selected && nodeOf(pipeline, selected);
  return node && node.type === 'table' ? node.id : undefined;
}
