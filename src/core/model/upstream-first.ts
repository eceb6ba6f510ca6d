/** The tables of a pipeline in an order in which each comes after those it reads. */
import { flowsOf, nodeOf, tablesOf } from './graph.ts';
import type { NodeId, NodeOf, Pipeline } from './pipeline.ts';

/** Of a loop one table comes first. Works without calls in calls, however long a chain is. */
export function upstreamFirst(pipeline: Pipeline): readonly NodeOf<'table'>[] {
  const ordered = new Set<NodeOf<'table'>>();
  const begun = new Set<NodeId>();
  const way = [...tablesOf(pipeline)].reverse();
  for (let table = way.at(-1); table; table = way.at(-1)) {
    const isBegun = begun.has(table.id);
    begun.add(table.id);
    const before = isBegun ? [] : tablesRead(pipeline, table).filter(({ id }) => !begun.has(id));
    if (before.length > 0) way.push(...before.reverse());
    else ordered.add(way.pop() ?? table);
  }
  return [...ordered];
}

function tablesRead(pipeline: Pipeline, table: NodeOf<'table'>): NodeOf<'table'>[] {
  return Object.values(flowsOf(table))
    .flatMap(({ from, lookups = {} }) => [from, ...Object.values(lookups).map((one) => one.from)])
    .flatMap((id) => {
      const node = nodeOf(pipeline, id);
      return node?.type === 'table' ? [node] : [];
    });
}
