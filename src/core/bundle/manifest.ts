/**
 * `MANIFEST.json`: every file of a bundle with its hash, how it was checked, and the legacy lines
 * it came from.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OutputFile } from '#core/exporters/define.ts';

export const manifestPath = 'MANIFEST.json';

export interface LegacyLine {
  readonly file: string;
  readonly line: number;
}

/** SHA-256 of a text as UTF-8, or of bytes, in hexadecimal. A shell may know a faster one. */
export type Hash = (content: string | Uint8Array) => string;

/**
 * @param files in the order they are listed
 * @param sourcesOf the legacy lines a file came from
 * @returns the manifest as a file of the bundle
 */
export function manifestOf(
  files: readonly OutputFile[],
  sourcesOf: (file: OutputFile) => readonly LegacyLine[],
  hash: Hash = hashOf,
): OutputFile {
  // Sister tables often share expectations and columns to the byte.
  const hashes = new Map<string, string>();
  const entries = files.map((file) => ({
    path: file.path,
    kind: file.kind,
    checked: file.checked,
    sha256: hashOnce(file.text, hashes, hash),
    sources: sourcesOf(file),
  }));
  const text = `${JSON.stringify({ version: 1, files: entries }, undefined, 2)}\n`;
  return { path: manifestPath, kind: 'manifest', text, checked: 'generated' };
}

function hashOnce(text: string, hashes: Map<string, string>, hash: Hash): string {
  const known = hashes.get(text) ?? hash(text);
  hashes.set(text, known);
  return known;
}

/** The hash that runs anywhere. */
export const hashOf: Hash = (content) =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
