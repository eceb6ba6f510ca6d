/** Turns bytes into text: UTF-8 or UTF-16, with or without a byte order mark. */
import { strFromU8 } from 'fflate';
import { firstInvalidUtf8 } from './invalid-utf-8.ts';

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  /** It is no text at all: an image, a Parquet file, an archive. */
  | { readonly ok: false; readonly reason: 'binary' }
  /** It is text in another encoding, or damaged. */
  | { readonly ok: false; readonly reason: 'not-utf-8'; readonly line: number };

/** How much of a file is looked at to tell what it is. */
const sampleSize = 4096;
/** Fewer bytes than this have no pattern to tell UTF-16 by. */
const leastUtf16 = 8;

/** Without a byte order mark, the beginning of the text decides. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return decodeUtf16(bytes.subarray(2), 0);
  if (first === 0xfe && second === 0xff) return decodeUtf16(bytes.subarray(2), 1);
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(bytes.subarray(3));
  const sample = bytes.subarray(0, sampleSize);
  if (sample.length < leastUtf16) return decodeUtf8(bytes);
  const nulls = nullsByParity(sample);
  // Mostly Latin letters in UTF-16 leave every other byte 0.
  const most = sample.length * 0.3;
  if (nulls.odd > most && nulls.even * 10 < nulls.odd) return decodeUtf16(bytes, 0);
  if (nulls.even > most && nulls.odd * 10 < nulls.even) return decodeUtf16(bytes, 1);
  return decodeUtf8(bytes);
}

function nullsByParity(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  let even = 0;
  let odd = 0;
  bytes.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  return { even, odd };
}

function decodeUtf8(bytes: Uint8Array): DecodedText {
  if (bytes.includes(0)) return { ok: false, reason: 'binary' };
  const bad = firstInvalidUtf8(bytes);
  if (bad === undefined) return { ok: true, text: strFromU8(bytes) };
  if (bytes.subarray(0, sampleSize).some(isControl)) return { ok: false, reason: 'binary' };
  const line = bytes.subarray(0, bad).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
  return { ok: false, reason: 'not-utf-8', line };
}

/** Control characters that no text holds. */
function isControl(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b);
}

/** @param lowByte which byte of each pair is the low one: 0 for little-endian, 1 for big-endian */
function decodeUtf16(bytes: Uint8Array, lowByte: 0 | 1): DecodedText {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 16_384) {
    const units: number[] = [];
    const end = Math.min(start + 16_384, bytes.length - 1);
    for (let at = start; at < end; at += 2) {
      units.push((bytes[at + lowByte] ?? 0) | ((bytes[at + 1 - lowByte] ?? 0) << 8));
    }
    parts.push(String.fromCharCode(...units));
  }
  const text = parts.join('');
  return text.includes('\0') ? { ok: false, reason: 'binary' } : { ok: true, text };
}
