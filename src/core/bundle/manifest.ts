/** `MANIFEST.json`: every file of a bundle with its hash and the legacy lines it came from. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OutputFile } from '#core/exporters/define.ts';

export const manifestPath = 'MANIFEST.json';

export interface LegacyLine {
  readonly file: string;
  readonly line: number;
}

/**
 * @param files in the order they are listed
 * @param sourcesOf the legacy lines a file came from
 * @returns the manifest as a file of the bundle
 */
export function manifestOf(
  files: readonly OutputFile[],
  sourcesOf: (file: OutputFile) => readonly LegacyLine[],
): OutputFile {
  // Sister tables often share expectations and columns to the byte.
  const hashes = new Map<string, string>();
  const entries = files.map((file) => ({
    path: file.path,
    kind: file.kind,
    sha256: hashOnce(file.text, hashes),
    sources: sourcesOf(file),
  }));
  const text = `${JSON.stringify({ version: 1, files: entries }, undefined, 2)}\n`;
  return { path: manifestPath, kind: 'manifest', text };
}

function hashOnce(text: string, hashes: Map<string, string>): string {
  const hash = hashes.get(text) ?? hashOf(text);
  hashes.set(text, hash);
  return hash;
}

/** SHA-256 of a text as UTF-8, or of bytes, in hexadecimal. */
export function hashOf(content: string | Uint8Array): string {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}
