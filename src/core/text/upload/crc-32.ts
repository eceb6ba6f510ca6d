/** The checksum zips carry for every entry. */

/** What each byte does to the checksum, when none, one, two or three bytes follow it. */
const [last, third, second, first] = tables();

function tables(): [Int32Array, Int32Array, Int32Array, Int32Array] {
  const single = Int32Array.from({ length: 256 }, (_, byte) => {
    let value = byte;
    for (let bit = 0; bit < 8; bit += 1) {
      value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    }
    return value;
  });
  const followed = (table: Int32Array): Int32Array =>
    table.map((value) => at(single, value) ^ (value >>> 8));
  const double = followed(single);
  const triple = followed(double);
  return [single, double, triple, followed(triple)];
}

function at(table: Int32Array, value: number): number {
  return table[value & 0xff] ?? 0;
}

/** Takes four bytes at a time, as most of the time of packing small files would go here. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inFours = bytes.length - (bytes.length % 4);
  let value = -1;
  for (let index = 0; index < inFours; index += 4) {
    value ^= view.getInt32(index, true);
    value =
      at(first, value) ^ at(second, value >>> 8) ^ at(third, value >>> 16) ^ at(last, value >>> 24);
  }
  for (let index = inFours; index < bytes.length; index += 1) {
    value = at(last, value ^ (bytes[index] ?? 0)) ^ (value >>> 8);
  }
  return ~value >>> 0;
}
