/** The picture of a pipeline as templates show it: where its nodes stand, and what links them. */
import { layOut } from '#core/layout/band-layout.ts';
import { bandOf, edgesOf, nodesOf } from '#core/model/graph.ts';
import type { Pipeline } from '#core/model/pipeline.ts';

/** Columns and rows of the layout, without the room it leaves between them. */
export function pictureOf(pipeline: Pipeline): string {
  const layout = layOut(pipeline);
  const nodes = nodesOf(pipeline).map((node) => ({ node, ...(layout[node.id] ?? { x: 0, y: 0 }) }));
  const columns = ranked(nodes.map(({ x }) => x));
  const rows = ranked(nodes.map(({ y }) => y));
  const boxes = nodes.map(({ node, x, y }) =>
    [bandOf(node), columns.indexOf(x), rows.indexOf(y)].join(' '),
  );
  const ids = nodes.map(({ node }) => node.id as string);
  const links = edgesOf(pipeline).map(({ from, to }) => `${ids.indexOf(from)} ${ids.indexOf(to)}`);
  return `${boxes.join(', ')}; ${links.join(', ')}`;
}

function ranked(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}
