/** Finds bytes that are not UTF-8, which decoders replace in silence. */

interface Sequence {
  /** First bytes that begin such a sequence. */
  readonly lead: readonly [number, number];
  readonly length: number;
  /** What the second byte may be; all later ones are 0x80 to 0xbf. */
  readonly second: readonly [number, number];
}

/** All sequences of more than one byte: no surrogates, nothing longer than it needs to be. */
const sequences: readonly Sequence[] = [
  { lead: [0xc2, 0xdf], length: 2, second: [0x80, 0xbf] },
  { lead: [0xe0, 0xe0], length: 3, second: [0xa0, 0xbf] },
  { lead: [0xe1, 0xec], length: 3, second: [0x80, 0xbf] },
  { lead: [0xed, 0xed], length: 3, second: [0x80, 0x9f] },
  { lead: [0xee, 0xef], length: 3, second: [0x80, 0xbf] },
  { lead: [0xf0, 0xf0], length: 4, second: [0x90, 0xbf] },
  { lead: [0xf1, 0xf3], length: 4, second: [0x80, 0xbf] },
  { lead: [0xf4, 0xf4], length: 4, second: [0x80, 0x8f] },
];

function isWithin(byte: number | undefined, [low, high]: readonly [number, number]): boolean {
  return byte !== undefined && byte >= low && byte <= high;
}

/** Offset of the first byte that is not UTF-8. */
export function firstInvalidUtf8(bytes: Uint8Array): number | undefined {
  let at = 0;
  while (at < bytes.length) {
    const length = (bytes[at] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/** Bytes of the character that begins at `at` with a byte above 0x7f; 0: it is not UTF-8. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const sequence = sequences.find(({ lead }) => isWithin(bytes[at], lead));
  if (!sequence || !isWithin(bytes[at + 1], sequence.second)) return 0;
  for (let n = 2; n < sequence.length; n += 1) {
    if (!isWithin(bytes[at + n], [0x80, 0xbf])) return 0;
  }
  return sequence.length;
}
