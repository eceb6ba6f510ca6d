/** Telling texts from other files, and their encodings apart. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeText } from '#core/text/decode-text.ts';

const utf8 = (text: string) => new Uint8Array(Buffer.from(text, 'utf8'));
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());
const bytes = (...values: number[]) => Uint8Array.from(values);
const join = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

describe('texts', () => {
  const text = '{"größe": "日本 😀"}';
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with mark', join(bytes(0xef, 0xbb, 0xbf), utf8(text))],
    ['UTF-16 little-endian with mark', join(bytes(0xff, 0xfe), utf16le(text))],
    ['UTF-16 big-endian with mark', join(bytes(0xfe, 0xff), utf16be(text))],
    ['UTF-16 little-endian', utf16le(text)],
    ['UTF-16 big-endian', utf16be(text)],
  ])('%s', (_, encoded) => {
    expect(decodeText(encoded)).toEqual({ ok: true, text });
  });

  test('long UTF-16 texts are decoded in parts', () => {
    const long = 'a é'.repeat(50_000);
    expect(decodeText(utf16be(long))).toEqual({ ok: true, text: long });
  });

  test('only one mark is taken away', () => {
    expect(decodeText(join(bytes(0xef, 0xbb, 0xbf), utf8('x')))).toEqual({ ok: true, text: 'x' });
    expect(decodeText(bytes())).toEqual({ ok: true, text: '' });
  });
});

describe('not texts', () => {
  test.each([
    ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
    ['gzip', bytes(0x1f, 0x8b, 0x08, 0xff, 0x01, 0x02, 0xfe)],
    ['a null byte in a text', utf8('{"a": "\0"}')],
  ])('%s', (_, content) => {
    expect(decodeText(content)).toEqual({ ok: false, reason: 'binary' });
  });

  test.each([
    ['Latin-1', Buffer.from('{\n"größe": 1}', 'latin1')],
    ['a lone continuation', join(utf8('{\n'), bytes(0x80))],
    ['a sequence cut off', join(utf8('{\n'), bytes(0xe2, 0x82))],
    ['a surrogate', join(utf8('{\n'), bytes(0xed, 0xa0, 0x80))],
    ['a longer sequence than needed', join(utf8('{\n'), bytes(0xc0, 0xaf))],
    ['a character above the last', join(utf8('{\n'), bytes(0xf4, 0x90, 0x80, 0x80))],
  ])('%s names its line', (_, content) => {
    expect(decodeText(new Uint8Array(content))).toEqual({
      ok: false,
      reason: 'not-utf-8',
      line: 2,
    });
  });
});

test('any text without null characters survives UTF-8, and bytes are refused as TextDecoder does', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'));
      expect(decodeText(utf8(text))).toEqual({ ok: true, text });
    }),
  );
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  fc.assert(
    fc.property(fc.uint8Array({ min: 0x20, max: 0xf5, maxLength: 6 }), (content) => {
      let expected: string | undefined;
      try {
        expected = strict.decode(content);
      } catch {
        expected = undefined;
      }
      const decoded = decodeText(content);
      expect(decoded.ok ? decoded.text : undefined).toBe(expected?.replace(/^\ufeff/, ''));
    }),
    { numRuns: 2000 },
  );
});

test('does not take a few bytes with zeros among them for UTF-16', () => {
  expect(decodeText(new Uint8Array([0, 1, 2]))).toEqual({ ok: false, reason: 'binary' });
});
