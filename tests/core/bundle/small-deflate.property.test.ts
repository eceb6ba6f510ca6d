/** Whatever is compressed comes out again. */
import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { inflateSync } from 'fflate';
import { expect, it } from 'vitest';
import { createSmallDeflate, mostBytes } from '#core/bundle/small-deflate.ts';

const deflate = createSmallDeflate();
const encode = (text: string) => new TextEncoder().encode(text);

function expectSame(content: Uint8Array): void {
  const packed = deflate(content).slice();
  expect(Buffer.from(inflateRawSync(packed)).equals(content)).toBe(true);
  expect(Buffer.from(inflateSync(packed)).equals(content)).toBe(true);
}

it('gives back any bytes', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), expectSame));
});

it('gives back texts that repeat themselves, near and far', () => {
  const word = fc.constantFrom('"path": "', '", "', 'ü', 'a', 'customer_id', '\n  ');
  const text = fc.array(word, { maxLength: 3000 }).map((words) => words.join(''));
  fc.assert(
    fc.property(text, (one) => expectSame(encode(one).subarray(0, mostBytes))),
    { numRuns: 50 },
  );
});

it.each([0, 1, 2, 3, 4, 257, 258, 259, 260, mostBytes])('gives back %i equal bytes', (length) => {
  expectSame(new Uint8Array(length).fill(120));
});

it('reaches back as far as it may', () => {
  const content = new Uint8Array(mostBytes);
  for (let at = 0; at < content.length; at += 1) content[at] = (at * at * 31) >>> 7;
  content.set(encode('said at the start and again at the end'), 0);
  content.set(encode('said at the start and again at the end'), mostBytes - 38);
  expectSame(content);
});

it('gives every length and distance its code', () => {
  for (let length = 3; length <= 258; length += 1) {
    for (const gap of [0, 1, 2, 3, 4, 7, 8, 500, 4000]) {
      const filler = Uint8Array.from(
        { length: gap },
        (_, at) => 128 + ((at * 7 + (at >> 5)) % 100),
      );
      const said = Uint8Array.from({ length }, (_, at) => (at * 13) % 128);
      expectSame(Uint8Array.of(...said, ...filler, ...said));
    }
  }
});

it('makes a text that repeats itself much shorter, and the same every time', () => {
  const content = encode('{ "table": "orders", "columns": ["id", "name"] }\n'.repeat(40));
  const once = deflate(content).slice();
  expect(once.length).toBeLessThan(content.length / 8);
  expect(deflate(content)).toEqual(once);
});
