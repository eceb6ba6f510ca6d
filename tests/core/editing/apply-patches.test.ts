import { describe, expect, it } from 'vitest';
import { applyPatches } from '#core/editing/apply-patches.ts';

describe('applyPatches', () => {
  const state = { list: ['a', 'b'], map: { one: { n: 1 }, two: { n: 2 } } };

  it('changes what the patches say, and shares the rest', () => {
    const next = applyPatches(state, [
      { op: 'replace', path: ['map', 'one', 'n'], value: 3 },
      { op: 'add', path: ['list', 2], value: 'c' },
      { op: 'remove', path: ['list', 0] },
    ]);
    expect(next).toEqual({ list: ['b', 'c'], map: { one: { n: 3 }, two: { n: 2 } } });
    expect(next.map.two).toBe(state.map.two);
    expect(state).toEqual({ list: ['a', 'b'], map: { one: { n: 1 }, two: { n: 2 } } });
  });

  it('does not change a value it has put in', () => {
    const value = { n: 1 };
    const next = applyPatches({}, [
      { op: 'add', path: ['a'], value },
      { op: 'replace', path: ['a', 'n'], value: 2 },
    ]);
    expect(next).toEqual({ a: { n: 2 } });
    expect(value).toEqual({ n: 1 });
  });

  it('replaces the whole, as it is', () => {
    const whole = { list: [] };
    expect(applyPatches<object>(state, [{ op: 'replace', path: [], value: whole }])).toBe(whole);
  });

  it('takes names every object has for plain keys', () => {
    const next = applyPatches<Record<string, unknown>>({}, [
      { op: 'add', path: ['constructor'], value: {} },
      { op: 'add', path: ['constructor', 'prototype'], value: 1 },
      { op: 'add', path: ['__proto__'], value: { n: 1 } },
      { op: 'replace', path: ['__proto__', 'n'], value: 2 },
    ]);
    expect(JSON.stringify(next)).toBe('{"constructor":{"prototype":1},"__proto__":{"n":2}}');
    expect(({} as { n?: number }).n).toBeUndefined();
  });

  it('moves ten thousand nodes in a moment', () => {
    const layout = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, n) => [`n${n}`, { x: n }]),
    );
    const patches = Object.keys(layout).map((id) => ({
      op: 'replace' as const,
      path: ['layout', id],
      value: { x: 0 },
    }));
    const start = performance.now();
    const moved = applyPatches({ layout }, patches);
    expect(performance.now() - start).toBeLessThan(500);
    expect(Object.values(moved.layout).every(({ x }) => x === 0)).toBe(true);
  });
});
