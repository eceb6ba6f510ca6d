import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, putTogether, takeApart } from '#core/pieces.ts';

const nodes = (count: number): Record<string, { id: string }> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`n${index}`, { id: `n${index}` }]),
  );

describe('takeApart', () => {
  it('leaves a small value whole', () => {
    const value = { pipeline: { nodes: nodes(3) }, problems: ['one'] };
    expect(takeApart(value)).toEqual({ frame: value, pieces: [] });
  });

  it('takes large objects and lists out, in pieces of a bounded size', () => {
    const value = { pipeline: { name: 'p', nodes: nodes(500) }, list: Array(450).fill(1) };
    const { frame, pieces } = takeApart(value);
    expect(frame).toEqual({ pipeline: { name: 'p', nodes: {} }, list: [] });
    expect(pieces.map(({ key, entries }) => [key, entries.length])).toEqual([
      ['pipeline/nodes/0', 200],
      ['pipeline/nodes/1', 200],
      ['pipeline/nodes/2', 100],
      ['list/0', 200],
      ['list/1', 200],
      ['list/2', 50],
    ]);
  });

  it('takes long texts out, a few at a time', () => {
    const files = Array.from({ length: 4 }, (_, index) => ({
      path: `${index}.json`,
      text: 'x'.repeat(300_000),
    }));
    const { frame, pieces } = takeApart({ legacy: { files } });
    expect(frame).toEqual({ legacy: { files: [] } });
    expect(pieces.map(({ key, entries }) => [key, entries.length])).toEqual([
      ['legacy/files/0', 2],
      ['legacy/files/1', 2],
    ]);
  });

  it('does not take the bytes of a file apart', () => {
    const zip = new Uint8Array(1000);
    expect(takeApart({ zip })).toEqual({ frame: { zip }, pieces: [] });
  });
});

describe('putTogether', () => {
  it('gives back what was taken apart, whatever its keys', () => {
    const key = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'a/b', '0'));
    const large = fc.oneof(
      fc.dictionary(key, fc.jsonValue(), { minKeys: 190, maxKeys: 450 }),
      fc.array(fc.jsonValue(), { minLength: 190, maxLength: 450 }),
    );
    const small = fc.jsonValue();
    const value = fc.oneof(large, fc.record({ small, large, deep: fc.record({ small, large }) }));
    fc.assert(
      fc.property(value, (before) => {
        // As over a boundary: nothing of the value itself arrives.
        const arrived = structuredClone(takeApart(before));
        expect(putTogether(arrived)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });
});

describe('changesOf', () => {
  const before = { nodes: nodes(450) };

  it('finds nothing where the same entries stand', () => {
    const copy = { nodes: { ...before.nodes } };
    const { changed, gone } = changesOf(takeApart(before).pieces, takeApart(copy).pieces);
    expect([changed, gone]).toEqual([[], []]);
  });

  it('finds the piece of a changed entry', () => {
    const after = { nodes: { ...before.nodes, n210: { id: 'other' } } };
    const { changed, gone } = changesOf(takeApart(before).pieces, takeApart(after).pieces);
    expect(changed.map(({ key }) => key)).toEqual(['nodes/1']);
    expect(gone).toEqual([]);
  });

  it('names pieces that are gone', () => {
    const after = { nodes: nodes(300) };
    const { gone } = changesOf(takeApart(before).pieces, takeApart(after).pieces);
    expect(gone).toEqual(['nodes/2']);
  });
});
