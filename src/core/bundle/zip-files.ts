/**
 * Packs files into a zip whose bytes depend on nothing but the files.
 *
 * Many files of a large bundle are equal, such as the expectations of sister tables: each distinct
 * text is compressed once.
 */
import { deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import type { OutputFile } from '#core/exporters/define.ts';

// Zip keeps local times of 1980 and later, so a fixed local time gives the same bytes everywhere.
const fixedTime = new Date(1980, 0, 1);
const deflated = 8;

interface Packed {
  readonly bytes: Uint8Array;
  readonly compressed: Uint8Array<ArrayBuffer>;
}

/** @param progress called after each file with files done */
export function zipFiles(
  files: readonly OutputFile[],
  progress: (done: number) => void = () => undefined,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const packedTexts = new Map<string, Packed>();
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  files.forEach(({ path, text }, index) => {
    const packed = packedTexts.get(text) ?? pack(text);
    packedTexts.set(text, packed);
    addPacked(zip, path, packed);
    progress(index + 1);
  });
  zip.end();
  return joined(chunks);
}

function pack(text: string): Packed {
  const bytes = strToU8(text);
  return { bytes, compressed: deflateSync(bytes, { level: 6 }) };
}

/** The entry counts size and checksum of the bytes that come in, and hands on the compressed ones. */
function addPacked(zip: Zip, path: string, { bytes, compressed }: Packed): void {
  const entry = Object.assign(new ZipPassThrough(path), {
    compression: deflated,
    process: () => entry.ondata(null, compressed, true),
  });
  entry.mtime = fixedTime;
  zip.add(entry);
  entry.push(bytes, true);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
