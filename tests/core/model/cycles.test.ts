import { describe, expect, it } from 'vitest';
import { cyclesOf } from '#core/model/cycles.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { readOrderOf } from '#core/model/read-order.ts';
import { pipelineOf, reads, tableNode } from '../../support/build-pipeline.ts';

/** `{ b: ['a'] }`: bronze table b reads bronze table a. */
const tables = (readsOf: Readonly<Record<string, readonly string[]>>): Pipeline =>
  pipelineOf(
    Object.entries(readsOf).map(([name, from]) =>
      tableNode(`bronze.${name}`, '', { flows: reads(...from.map((it) => `bronze.${it}`)) }),
    ),
  );

const cycles = (pipeline: Pipeline): readonly string[] =>
  cyclesOf(pipeline).map((edges) => edges.map(({ from }) => from.replace('bronze.', '')).join(' '));

const readOrder = (pipeline: Pipeline) => {
  const { order, loops } = readOrderOf(pipeline);
  return [order.map(({ id }) => id), loops.map((loop) => loop.map(({ id }) => id))];
};

describe('readOrderOf', () => {
  it('puts every node after those it reads', () => {
    const [order, loops] = readOrder(tables({ a: ['c', 'b'], b: ['c'], c: [], d: ['missing'] }));
    expect(order).toEqual(['bronze.c', 'bronze.b', 'bronze.a', 'bronze.d']);
    expect(loops).toEqual([]);
  });
  it('keeps nodes together that feed each other', () => {
    const [order, loops] = readOrder(tables({ a: ['b'], b: ['c'], c: ['b', 'd'], d: ['d'] }));
    expect(order).toEqual(['bronze.d', 'bronze.b', 'bronze.c', 'bronze.a']);
    expect(loops).toEqual([['bronze.d'], ['bronze.b', 'bronze.c']]);
  });
});

describe('cyclesOf', () => {
  it('finds none in a diamond', () => {
    expect(cycles(tables({ a: [], b: ['a'], c: ['a'], d: ['b', 'c'] }))).toEqual([]);
  });
  it('finds a node that reads itself', () => {
    expect(cycles(tables({ a: ['a'], b: ['a'] }))).toEqual(['a']);
  });
  it('names a cycle in the direction data flows', () => {
    expect(cycles(tables({ a: ['c'], b: ['a'], c: ['b'] }))).toEqual(['a b c']);
  });
  it('names the shortest way round', () => {
    expect(cycles(tables({ a: ['b', 'd'], b: ['a'], c: ['b'], d: ['c'] }))).toEqual(['a b']);
  });
  it('finds each of several', () => {
    expect(cycles(tables({ a: ['b'], b: ['a'], c: ['c', 'a'] }))).toEqual(['a b', 'c']);
  });
  it('follows a chain of 20,000 tables', () => {
    const links = Array.from({ length: 20_000 }, (_, index) => [`t${index}`, [`t${index + 1}`]]);
    const ring = tables({ ...Object.fromEntries(links), t20000: ['t0'] });
    expect(cyclesOf(ring)[0]).toHaveLength(20_001);
  });
});
