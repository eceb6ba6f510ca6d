import { describe, expect, it } from 'vitest';
import type { Point } from '#core/editing/document.ts';
import { layOut } from '#core/layout/band-layout.ts';
import { edgesOf, nodesOf } from '#core/model/graph.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { filesNode, pipelineOf, reads, sinkNode, tableNode } from '../../support/build-pipeline.ts';
import { layeredPipeline } from '../../support/random-pipeline.ts';

const at = (pipeline: Pipeline): Readonly<Record<string, Point>> => layOut(pipeline);

describe('layOut', () => {
  it('draws a chain as one straight row', () => {
    const layout = at(
      pipelineOf([
        filesNode('a'),
        tableNode('bronze.a', 'source.a'),
        tableNode('silver.a', 'bronze.a'),
        tableNode('gold.a', 'silver.a'),
        sinkNode('a', 'gold.a'),
      ]),
    );
    expect(Object.values(layout).map(({ y }) => y)).toEqual([0, 0, 0, 0, 0]);
    expect(layout['sink.a']?.x).toBe(4 * 360);
  });

  it('keeps a column for a band without nodes', () => {
    const layout = at(pipelineOf([filesNode('a'), sinkNode('a', 'source.a')]));
    expect([layout['source.a'], layout['sink.a']]).toEqual([
      { x: 0, y: 0 },
      { x: 4 * 360, y: 0 },
    ]);
  });

  it('gives tables of one band that read each other columns of their own', () => {
    const layout = at(
      pipelineOf([
        tableNode('silver.a', 'bronze.a'),
        tableNode('silver.b', 'silver.a'),
        tableNode('silver.c', '', { flows: reads('silver.a', 'silver.b') }),
        tableNode('gold.d', 'silver.a'),
      ]),
    );
    const columns = Object.entries(layout).map(([id, { x }]) => [id, x / 360]);
    expect(Object.fromEntries(columns)).toEqual({
      'silver.a': 2,
      'silver.b': 3,
      'silver.c': 4,
      'gold.d': 5,
    });
  });

  it('draws a loop as a row with one link that leads back', () => {
    const layout = at(
      pipelineOf([tableNode('silver.a', 'silver.b'), tableNode('silver.b', 'silver.a')]),
    );
    expect(new Set(Object.values(layout).map(({ x }) => x / 360))).toEqual(new Set([2, 3]));
  });

  it('puts what many read at the height of their middle', () => {
    const tables = ['a', 'b', 'c', 'd', 'e'].map((name) => tableNode(`bronze.${name}`, 'source.x'));
    const layout = at(pipelineOf([filesNode('x'), ...tables]));
    expect(layout['source.x']?.y).toBe(layout['bronze.c']?.y);
  });

  it('untangles links that need not cross', () => {
    const pipeline = pipelineOf([
      tableNode('bronze.a', ''),
      tableNode('bronze.b', ''),
      tableNode('bronze.c', ''),
      tableNode('silver.a', '', { flows: reads('bronze.c', 'bronze.b') }),
      tableNode('silver.b', '', { flows: reads('bronze.a', 'bronze.b') }),
    ]);
    expect(crossings(linesOf(pipeline, inOrderOfNames(pipeline)))).toBeGreaterThan(0);
    expect(crossings(linesOf(pipeline, layOut(pipeline)))).toBe(0);
  });

  it('is empty for an empty pipeline', () => {
    expect(layOut(pipelineOf([]))).toEqual({});
  });

  it.each([30, 120, 300])('crosses far fewer links than the order of names, of %i tables', (n) => {
    const pipeline = layeredPipeline(n);
    const byName = inOrderOfNames(pipeline);
    const ours = crossings(linesOf(pipeline, layOut(pipeline)));
    expect(ours).toBeLessThan(0.75 * crossings(linesOf(pipeline, byName)));
  });

  it('runs most links between lone partners straight', () => {
    const pairs = Array.from({ length: 40 }, (_, n) => [
      tableNode(`bronze.t${n}`, 'source.all'),
      tableNode(`silver.t${n}`, `bronze.t${n}`),
    ]).flat();
    const pipeline = pipelineOf([filesNode('all'), ...pairs]);
    const lines = linesOf(pipeline, layOut(pipeline)).filter(({ from }) => from.x === 360);
    expect(lines.filter(({ from, to }) => from.y === to.y)).toHaveLength(40);
  });

  it('gives each of thousands of tables a place of its own', () => {
    const pipeline = layeredPipeline(10_000);
    const places = Object.values(layOut(pipeline)).map(({ x, y }) => `${x} ${y}`);
    expect(places).toHaveLength(Object.keys(pipeline.nodes).length);
    expect(new Set(places).size).toBe(places.length);
  }, 30_000);

  it('lays out a chain of 20,000 tables in one band', () => {
    const tables = Array.from({ length: 20_000 }, (_, n) =>
      tableNode(`silver.t${n}`, `silver.t${n + 1}`),
    );
    expect(at(pipelineOf(tables))['silver.t0']).toEqual({ x: 20_001 * 360, y: 0 });
  }, 30_000);
});

interface Line {
  readonly from: Point;
  readonly to: Point;
}

function linesOf(pipeline: Pipeline, layout: Readonly<Record<NodeId, Point>>): readonly Line[] {
  const nowhere = { x: Number.NaN, y: Number.NaN };
  return edgesOf(pipeline).map(({ from, to }) => ({
    from: layout[from] ?? nowhere,
    to: layout[to] ?? nowhere,
  }));
}

function inOrderOfNames(pipeline: Pipeline): Readonly<Record<NodeId, Point>> {
  const columns = layOut(pipeline);
  const rows = new Map<number, number>();
  const places = nodesOf(pipeline).map(({ id }) => {
    const x = columns[id]?.x ?? 0;
    const row = rows.get(x) ?? 0;
    rows.set(x, row + 1);
    return [id, { x, y: row * 96 }];
  });
  return Object.fromEntries(places);
}

/** Pairs of lines between the same two columns that change sides. */
function crossings(lines: readonly Line[]): number {
  let count = 0;
  for (const [index, a] of lines.entries()) {
    for (const b of lines.slice(index + 1)) {
      const isSameGap = a.from.x === b.from.x && a.to.x === b.to.x;
      if (isSameGap && (a.from.y - b.from.y) * (a.to.y - b.to.y) < 0) count += 1;
    }
  }
  return count;
}
