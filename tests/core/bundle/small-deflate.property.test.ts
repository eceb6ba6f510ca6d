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

/** Something said, other bytes, and the same again. */
function saidTwice(length: number, apart: number): Uint8Array {
  const said = Uint8Array.from({ length }, (_, at) => (at * 13) % 128);
  const between = Uint8Array.from({ length: apart }, (_, at) => 128 + ((at * 7 + (at >> 5)) % 100));
  return Uint8Array.of(...said, ...between, ...said);
}

it('gives every length its code', () => {
  for (let length = 3; length <= 258; length += 1) expectSame(saidTwice(length, 9));
});

it.each([1, 2, 3, 4, 5, 7, 8, 9, 16, 17, 100, 511, 512, 1000, 2047, 2048, 4000])(
  'reaches over %i bytes',
  (apart) => expectSame(saidTwice(20, apart)),
);

it('makes a text that repeats itself much shorter, and the same every time', () => {
  const content = encode('{ "table": "orders", "columns": ["id", "name"] }\n'.repeat(40));
  const once = deflate(content).slice();
  expect(once.length).toBeLessThan(content.length / 8);
  expect(deflate(content)).toEqual(once);
});
