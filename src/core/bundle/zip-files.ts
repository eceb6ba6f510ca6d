/**
 * Packs files into a zip whose bytes depend on nothing but the files.
 *
 * Only compressing large files is left to a library (ADR 0019): a bundle may have more files than
 * the zips of fflate can hold, and most are so small that what is done around each of them counts.
 */
import { deflateSync, strToU8 } from 'fflate';
import type { OutputFile } from '#core/exporters/define.ts';
import { crc32 } from '#core/text/upload/crc-32.ts';
import { createSmallDeflate, mostBytes } from './small-deflate.ts';

export type PackedFile = Pick<OutputFile, 'path' | 'text'>;

const localEntry = 0x04034b50;
const localSize = 30;
const directoryEntry = 0x02014b50;
const directorySize = 46;
const directoryEnd = 0x06054b50;
const directoryEndSize = 22;
const longDirectoryEnd = 0x06064b50;
const longDirectoryEndSize = 56;
const longEndLocator = 0x07064b50;
const longEndLocatorSize = 20;

const version = 20;
/** Of readers that know directories of more than 65,535 entries. */
const longVersion = 45;
const mostEntries = 0xffff;
const namesInUtf8 = 0x0800;
const deflated = 8;
/** 1 January 1980, the first day a zip can tell: the same whenever and wherever it is made. */
const fixedDate = 0x0021;

interface Output {
  readonly deflateSmall: (content: Uint8Array) => Uint8Array;
  bytes: Uint8Array;
  view: DataView;
  size: number;
}

/** @param progress called after each file with files done */
export function zipFiles(
  files: readonly PackedFile[],
  progress: (done: number) => void = () => undefined,
): Uint8Array {
  const output = outputOf(new Uint8Array(1 << 20));
  const entries: number[] = [];
  // Many files of a large bundle are equal, such as the expectations of sister tables.
  const firstWith = new Map<string, number>();
  for (const { path, text } of files) {
    const same = firstWith.get(text);
    const entry = same === undefined ? addText(output, path, text) : addCopy(output, path, same);
    if (same === undefined) firstWith.set(text, entry);
    entries.push(entry);
    progress(entries.length);
  }
  addDirectory(output, entries);
  return output.bytes.slice(0, output.size);
}

/** @returns where the entry begins */
function addText(output: Output, path: string, text: string): number {
  const content = strToU8(text);
  const entry = addName(output, path);
  const { view } = output;
  const isSmall = content.length <= mostBytes;
  const packed = isSmall ? output.deflateSmall(content) : deflateSync(content, { level: 6 });
  view.setUint16(entry + 4, version, true);
  view.setUint16(entry + 6, namesInUtf8, true);
  view.setUint16(entry + 8, deflated, true);
  view.setUint16(entry + 12, fixedDate, true);
  view.setUint32(entry + 14, crc32(content), true);
  view.setUint32(entry + 18, packed.length, true);
  view.setUint32(entry + 22, content.length, true);
  const at = grow(output, packed.length);
  output.bytes.set(packed, at);
  return entry;
}

/** @param same where an entry with the same text begins */
function addCopy(output: Output, path: string, same: number): number {
  const entry = addName(output, path);
  output.bytes.copyWithin(entry + 4, same + 4, same + 26);
  const start = same + localSize + output.view.getUint16(same + 26, true);
  const length = output.view.getUint32(same + 18, true);
  const at = grow(output, length);
  output.bytes.copyWithin(at, start, start + length);
  return entry;
}

function addName(output: Output, path: string): number {
  const name = strToU8(path);
  const entry = grow(output, localSize + name.length);
  output.view.setUint32(entry, localEntry, true);
  output.view.setUint16(entry + 26, name.length, true);
  output.bytes.set(name, entry + localSize);
  return entry;
}

/** Lists the entries again: with what stands at the beginning of each, and where that is. */
function addDirectory(output: Output, entries: readonly number[]): void {
  const start = output.size;
  for (const entry of entries) {
    const nameLength = output.view.getUint16(entry + 26, true);
    const at = grow(output, directorySize + nameLength);
    output.view.setUint32(at, directoryEntry, true);
    output.view.setUint16(at + 4, version, true);
    output.bytes.copyWithin(at + 6, entry + 4, entry + localSize);
    output.view.setUint32(at + 42, entry, true);
    output.bytes.copyWithin(at + directorySize, entry + localSize, entry + localSize + nameLength);
  }
  const end = output.size;
  if (entries.length > mostEntries) addLongEnd(output, entries.length, start);
  const at = grow(output, directoryEndSize);
  const shown = Math.min(entries.length, mostEntries);
  output.view.setUint32(at, directoryEnd, true);
  output.view.setUint16(at + 8, shown, true);
  output.view.setUint16(at + 10, shown, true);
  output.view.setUint32(at + 12, end - start, true);
  output.view.setUint32(at + 16, start, true);
}

/** The end of a directory (Zip64) that counts further than the usual one behind it. */
function addLongEnd(output: Output, count: number, start: number): void {
  const end = output.size;
  const at = grow(output, longDirectoryEndSize + longEndLocatorSize);
  const { view } = output;
  view.setUint32(at, longDirectoryEnd, true);
  view.setUint32(at + 4, longDirectoryEndSize - 12, true);
  view.setUint16(at + 12, longVersion, true);
  view.setUint16(at + 14, longVersion, true);
  view.setUint32(at + 24, count, true);
  view.setUint32(at + 32, count, true);
  view.setUint32(at + 40, end - start, true);
  view.setUint32(at + 48, start, true);
  const locator = at + longDirectoryEndSize;
  view.setUint32(locator, longEndLocator, true);
  view.setUint32(locator + 8, end, true);
  view.setUint32(locator + 16, 1, true);
}

function outputOf(bytes: Uint8Array): Output {
  const deflateSmall = createSmallDeflate();
  return { deflateSmall, bytes, view: new DataView(bytes.buffer), size: 0 };
}

/** Makes room behind what there is. @returns where the room begins; it holds zeros */
function grow(output: Output, length: number): number {
  const at = output.size;
  output.size += length;
  if (output.size > output.bytes.length) {
    const larger = new Uint8Array(Math.max(output.size, output.bytes.length * 2));
    larger.set(output.bytes.subarray(0, at));
    output.bytes = larger;
    output.view = new DataView(larger.buffer);
  }
  return at;
}
