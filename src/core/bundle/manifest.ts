/**
 * `MANIFEST.json`: every file of a bundle with its hash, how it was checked, what tests of rows leave
 * out and why, and the legacy lines it came from; and the tables, so that what is deployed can be
 * compared with what would be.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { OutputFile } from '#core/exporters/define.ts';

export const manifestPath = 'MANIFEST.json';

/** A table as the manifest lists it, to be compared before a bundle is rolled back. */
export interface ListedTable {
  /** Layer and name. */
  readonly id: string;
  readonly layer: string;
  readonly kind: string;
  /** Absent: they are not known. */
  readonly columns?: readonly string[];
}

export interface LegacyLine {
  readonly file: string;
  readonly line: number;
}

/** SHA-256 of a text as UTF-8, or of bytes, in hexadecimal. A shell may know a faster one. */
export type Hash = (content: string | Uint8Array) => string;

export interface Listed {
  /** Id of the target the files are written for. */
  readonly target: string;
  readonly tables: readonly ListedTable[];
  /** In the order they are listed. */
  readonly files: readonly OutputFile[];
  /** The legacy lines a file came from. */
  sourcesOf(file: OutputFile): readonly LegacyLine[];
}

/** @returns the manifest as a file of the bundle */
export function manifestOf(
  { target, tables, files, sourcesOf }: Listed,
  hash: Hash = hashOf,
): OutputFile {
  const entries = files.map((file) => ({
    path: file.path,
    kind: file.kind,
    checked: file.checked,
    sha256: hash(file.text),
    leavesOut: file.leavesOut,
    sources: sourcesOf(file),
  }));
  const text = `${JSON.stringify({ version: 1, target, tables, files: entries }, undefined, 2)}\n`;
  return { path: manifestPath, kind: 'manifest', text, checked: 'generated' };
}

/** The hash that runs anywhere. */
export const hashOf: Hash = (content) =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
