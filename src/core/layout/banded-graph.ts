/** The pipeline as the layout sees it: nodes as numbers, each in a column, linked to the left and right. */
import { type Band, bandOf, bands, placeOf } from '#core/model/graph.ts';
import { type Links, linksOf } from '#core/model/links.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { readOrderOf } from '#core/model/read-order.ts';

/** Node `n` has the neighbours `nodes[starts[n]]` up to, not including, `nodes[starts[n + 1]]`. */
export interface Neighbours {
  readonly starts: Uint32Array;
  readonly nodes: Uint32Array;
}

export interface BandedGraph {
  readonly nodes: readonly PipelineNode[];
  /** Column of each node, counted from the left over all bands. */
  readonly columns: Uint32Array;
  /** Neighbours in columns further left, and further right. Links inside a column are left out. */
  readonly before: Neighbours;
  readonly after: Neighbours;
}

/** The number at a place that is known to be there. */
export function at(numbers: ArrayLike<number>, place: number): number {
  return numbers[place] ?? 0;
}

/** Links within one column are left out: they bear on no order of rows. */
export function bandedGraph(pipeline: Pipeline): BandedGraph {
  const links = linksOf(pipeline);
  const columns = columnsOf(pipeline, links);
  const pairs: (readonly [left: number, right: number])[] = [];
  for (let reader = 0; reader < links.nodes.length; reader += 1) {
    for (let link = at(links.starts, reader); link < at(links.starts, reader + 1); link += 1) {
      const source = at(links.sources, link);
      const step = at(columns, reader) - at(columns, source);
      if (step > 0) pairs.push([source, reader]);
      else if (step < 0) pairs.push([reader, source]);
    }
  }
  const count = links.nodes.length;
  return {
    nodes: links.nodes,
    columns,
    before: neighbours(
      count,
      pairs.map(([left, right]) => [right, left]),
    ),
    after: neighbours(count, pairs),
  };
}

function neighbours(
  count: number,
  pairs: readonly (readonly [of: number, neighbour: number])[],
): Neighbours {
  const starts = new Uint32Array(count + 1);
  for (const [of] of pairs) starts[of + 1] = at(starts, of + 1) + 1;
  for (let node = 0; node < count; node += 1)
    starts[node + 1] = at(starts, node + 1) + at(starts, node);
  const free = starts.slice();
  const nodes = new Uint32Array(pairs.length);
  for (const [of, neighbour] of pairs) {
    nodes[at(free, of)] = neighbour;
    free[of] = at(free, of) + 1;
  }
  return { starts, nodes };
}

/**
 * A band has as many columns as it has tables reading each other in a row, and at least one. In a
 * loop, which has no beginning, the link that closes it is the one that leads back.
 */
function columnsOf(pipeline: Pipeline, links: Links): Uint32Array {
  const depths = depthsOf(pipeline, links);
  const widths = new Map<Band, number>(bands.map((band) => [band, 1]));
  for (const [place, node] of links.nodes.entries()) {
    const band = bandOf(node);
    widths.set(band, Math.max(widths.get(band) ?? 1, at(depths, place) + 1));
  }
  const firsts = new Map<Band, number>();
  let next = 0;
  for (const band of bands) {
    firsts.set(band, next);
    next += widths.get(band) ?? 1;
  }
  return depths.map((depth, place) => {
    const node = links.nodes[place];
    return depth + ((node && firsts.get(bandOf(node))) ?? 0);
  });
}

/** How many tables of its own band stand one after the other before each node. */
function depthsOf(pipeline: Pipeline, links: Links): Uint32Array {
  const depths = new Uint32Array(links.nodes.length);
  const isDone = new Uint8Array(links.nodes.length);
  for (const node of readOrderOf(pipeline).order) {
    const reader = placeOf(pipeline, node.id) ?? 0;
    for (let link = at(links.starts, reader); link < at(links.starts, reader + 1); link += 1) {
      const source = at(links.sources, link);
      const before = links.nodes[source];
      if (isDone[source] === 0 || !before || bandOf(before) !== bandOf(node)) continue;
      depths[reader] = Math.max(at(depths, reader), at(depths, source) + 1);
    }
    isDone[reader] = 1;
  }
  return depths;
}
