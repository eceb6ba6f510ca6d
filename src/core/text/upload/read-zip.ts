/**
 * Lists what is in a zip, and unpacks entries one by one.
 *
 * Read by hand because nothing may go missing: two entries with one name, entries behind a
 * password, and damaged ones are all told apart. An entry never unpacks to more than it declares.
 */
import { inflateSync, strFromU8 } from 'fflate';
import { decodeText } from '../decode-text.ts';
import { crc32 } from './crc-32.ts';

export interface ZipEntry {
  /** As the zip spells it; ends with `/` for a folder. */
  readonly path: string;
  /** Unpacked. */
  readonly size: number;
  readonly encrypted: boolean;
  /** The content; `undefined`: it is damaged, or packed in a way nobody here knows. */
  unpack(): Uint8Array | undefined;
}

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/** True for the first bytes of a zip, also of an empty one. */
export function isZip(bytes: Uint8Array): boolean {
  const [p, k, third, fourth] = bytes;
  return (
    p === 0x50 && k === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6))
  );
}

/** The entries of a zip; `undefined`: its directory is damaged. */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEndOf(view);
  if (end === undefined) return undefined;
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) return undefined;
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    entries.push(entryAt(bytes, view, at));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

function directoryEndOf(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === directoryEnd) return at;
  }
  return undefined;
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameStart = at + 46;
  const name = bytes.subarray(nameStart, nameStart + view.getUint16(at + 28, true));
  const size = view.getUint32(at + 24, true);
  return {
    path: nameOf(name),
    size,
    encrypted: (flags & 1) === 1,
    unpack() {
      const packed = packedBytes(bytes, view, at);
      const content = packed && unpacked(packed, view.getUint16(at + 10, true), size);
      return content && crc32(content) === view.getUint32(at + 16, true) ? content : undefined;
    },
  };
}

/** Some programs write UTF-8 without saying so; what is not UTF-8 is taken for Latin-1. */
function nameOf(bytes: Uint8Array): string {
  const decoded = decodeText(bytes);
  return decoded.ok ? decoded.text : strFromU8(bytes, true);
}

function packedBytes(bytes: Uint8Array, view: DataView, at: number): Uint8Array | undefined {
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localEntry) return undefined;
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const end = start + view.getUint32(at + 20, true);
  return end > bytes.length ? undefined : bytes.subarray(start, end);
}

function unpacked(packed: Uint8Array, method: number, size: number): Uint8Array | undefined {
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}
