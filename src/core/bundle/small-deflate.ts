/**
 * Compresses small contents (RFC 1951), one after the other with the same tables.
 *
 * Most files of a bundle have about a kilobyte. Libraries set up tables of 170 kB for each, which
 * takes far longer than compressing it. So small, the fixed codes cost little.
 */

/** The longest content that is taken: in longer ones, codes made for them pay. */
export const mostBytes = 1 << 12;

const shortest = 3;
const longest = 258;
const hashBits = 12;
/** How many earlier places are tried at each place. */
const mostTries = 16;
const endOfBlock = 256;

/** Bits that are written so far, from the lowest bit of each byte up. */
interface Bits {
  readonly bytes: Uint8Array;
  size: number;
  pending: number;
  count: number;
}

/** Places of three bytes each, stored one higher, so that 0 is none. */
interface Places {
  /** The latest by hash. */
  readonly latest: Uint16Array;
  /** For each place, the one before it with the same hash. */
  readonly before: Uint16Array;
}

/** @returns compresses up to `mostBytes`; what it gives holds until it is called again */
export function createSmallDeflate(): (content: Uint8Array) => Uint8Array {
  const places = {
    latest: new Uint16Array(1 << hashBits),
    before: new Uint16Array(mostBytes),
  };
  // A byte takes nine bits at most.
  const bytes = new Uint8Array(mostBytes + mostBytes / 8 + 4);
  return (content) => {
    places.latest.fill(0);
    const bits = { bytes, size: 0, pending: 0, count: 0 };
    // The only block, in fixed codes.
    putBits(bits, 0b011, 3);
    let at = 0;
    while (at < content.length) {
      const { length, distance } = repetitionAt(content, at, places);
      if (length === 0) putSymbol(bits, content[at] ?? 0);
      else putRepetition(bits, length, distance);
      const end = at + Math.max(1, length);
      for (; at < end; at += 1) notePlace(content, at, places);
    }
    putSymbol(bits, endOfBlock);
    putBits(bits, 0, 7);
    return bytes.subarray(0, bits.size);
  };
}

function hashAt(content: Uint8Array, at: number): number {
  const three = (content[at] ?? 0) | ((content[at + 1] ?? 0) << 8) | ((content[at + 2] ?? 0) << 16);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}

function notePlace(content: Uint8Array, at: number, { latest, before }: Places): void {
  const hash = hashAt(content, at);
  before[at] = latest[hash] ?? 0;
  latest[hash] = at + 1;
}

/** The longest repetition of something earlier; of equally long ones the nearest. */
function repetitionAt(
  content: Uint8Array,
  at: number,
  { latest, before }: Places,
): { readonly length: number; readonly distance: number } {
  const most = Math.min(longest, content.length - at);
  let length = shortest - 1;
  let distance = 0;
  let place = latest[hashAt(content, at)] ?? 0;
  for (let tries = 0; place > 0 && tries < mostTries && length < most; tries += 1) {
    const earlier = place - 1;
    if (content[earlier + length] === content[at + length]) {
      const same = sameBytes(content, earlier, at, most);
      if (same > length) {
        length = same;
        distance = at - earlier;
      }
    }
    place = before[earlier] ?? 0;
  }
  return distance === 0 ? { length: 0, distance } : { length, distance };
}

function sameBytes(content: Uint8Array, a: number, b: number, most: number): number {
  let same = 0;
  while (same < most && content[a + same] === content[b + same]) same += 1;
  return same;
}

function putBits(bits: Bits, value: number, count: number): void {
  bits.pending |= value << bits.count;
  bits.count += count;
  while (bits.count >= 8) {
    bits.bytes[bits.size] = bits.pending;
    bits.size += 1;
    bits.pending >>>= 8;
    bits.count -= 8;
  }
}

function putSymbol(bits: Bits, symbol: number): void {
  putBits(bits, symbolCodes[symbol] ?? 0, symbolSize(symbol));
}

function putRepetition(bits: Bits, length: number, distance: number): void {
  const symbol = lengthSymbols[length] ?? 0;
  putSymbol(bits, symbol);
  putBits(bits, length - (firstLengths[symbol - endOfBlock] ?? 0), extraOfLength(symbol));
  const offset = distance - 1;
  const extra = offset < 4 ? 0 : 30 - Math.clz32(offset);
  const code = offset < 4 ? offset : 2 * extra + (offset >>> extra);
  putBits(bits, reversed(code, 5), 5);
  putBits(bits, offset & ((1 << extra) - 1), extra);
}

/** How many bits tell the length within what a symbol stands for. */
function extraOfLength(symbol: number): number {
  return symbol < 265 || symbol === 285 ? 0 : (symbol - 261) >>> 2;
}

function symbolSize(symbol: number): number {
  if (symbol < 144 || symbol >= 280) return 8;
  return symbol < 256 ? 9 : 7;
}

/** Codes stand in the stream from their highest bit down. */
function reversed(code: number, size: number): number {
  let turned = 0;
  for (let bit = 0; bit < size; bit += 1) turned |= ((code >>> bit) & 1) << (size - 1 - bit);
  return turned;
}

function fixedCode(symbol: number): number {
  if (symbol < 144) return 0x30 + symbol;
  if (symbol < 256) return 0x190 + symbol - 144;
  return symbol < 280 ? symbol - 256 : 0xc0 + symbol - 280;
}

const symbolCodes = Uint16Array.from({ length: 288 }, (_, symbol) =>
  reversed(fixedCode(symbol), symbolSize(symbol)),
);

const { lengthSymbols, firstLengths } = lengthTables();

/** The symbol of each length, and the shortest length each symbol stands for, from 256 on. */
function lengthTables() {
  const lengthSymbols = new Uint16Array(longest + 1);
  const firstLengths = new Uint16Array(30);
  let length = shortest;
  for (let symbol = endOfBlock + 1; symbol < 285; symbol += 1) {
    firstLengths[symbol - endOfBlock] = length;
    lengthSymbols.fill(symbol, length);
    length += 1 << extraOfLength(symbol);
  }
  // The longest has a symbol of its own.
  lengthSymbols[longest] = 285;
  firstLengths[285 - endOfBlock] = longest;
  return { lengthSymbols, firstLengths };
}
