/** Packs files into a zip whose bytes depend on nothing but the files. */
import { strToU8, Zip, ZipDeflate } from 'fflate';
import type { OutputFile } from '#core/exporters/define.ts';

// Zip keeps local times of 1980 and later, so a fixed local time gives the same bytes everywhere.
const fixedTime = new Date(1980, 0, 1);

/** @param progress called after each file with files done */
export function zipFiles(
  files: readonly OutputFile[],
  progress: (done: number) => void = () => undefined,
): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  files.forEach(({ path, text }, index) => {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = fixedTime;
    zip.add(entry);
    entry.push(strToU8(text), true);
    progress(index + 1);
  });
  zip.end();
  return joined(chunks);
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
