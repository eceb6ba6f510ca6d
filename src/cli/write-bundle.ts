/** Writes a bundle to a folder or a zip. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestPath } from '#core/bundle/manifest.ts';
import { zipFiles } from '#core/bundle/zip-files.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { nativeHash } from './native-hash.ts';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where the place cannot be written to */
export function writeBundle(files: readonly OutputFile[], out: string): void {
  try {
    if (out.toLowerCase().endsWith('.zip')) writeZip(files, out);
    else writeFolder(files, out);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? reasonOf(error.code) : String(error);
    throw new UsageError(`"${out}" cannot be written: ${reason}.`);
  }
}

function writeZip(files: readonly OutputFile[], out: string): void {
  makeFolder(dirname(out));
  writeFileSync(out, zipFiles(files));
}

function writeFolder(files: readonly OutputFile[], out: string): void {
  removeStale(files, out);
  const folders = new Set(files.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) makeFolder(folder);
  for (const { path, text } of files) writeFileSync(join(out, path), text);
}

/** Folder by folder: where none can be made, as in `/proc`, Node's own way never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'access to it is denied',
  EPERM: 'access to it is denied',
  EROFS: 'it is on a disk that can only be read',
  ENOENT: 'no folder can be made there',
  EEXIST: 'a file is where a folder should be',
  ENOTDIR: 'a file is where a folder should be',
  EISDIR: 'a folder is where the file should be',
  ENAMETOOLONG: 'a name is too long',
  ENOSPC: 'the disk is full',
};

function reasonOf(code: unknown): string {
  return reasons[String(code)] ?? String(code);
}

/**
 * Takes away what an earlier run wrote and this one does not: the framework reads every spec it
 * finds. Files that were changed since are left alone.
 */
function removeStale(files: readonly OutputFile[], out: string): void {
  const written = new Set(files.map(({ path }) => path));
  for (const { path, sha256 } of earlierFiles(join(out, manifestPath))) {
    const file = join(out, path);
    if (!written.has(path) && !path.split('/').includes('..') && hashIn(file) === sha256)
      rmSync(file);
  }
}

function earlierFiles(manifest: string): readonly { path: string; sha256: string }[] {
  const read = parsed(textIn(manifest) ?? '{}');
  const files = typeof read === 'object' && read !== null && 'files' in read ? read.files : [];
  return (Array.isArray(files) ? files : []).filter(
    (file) => typeof file?.path === 'string' && typeof file.sha256 === 'string',
  );
}

/** A manifest that is no JSON was not written by us, and lists nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hashIn(file: string): string | undefined {
  const text = textIn(file);
  return text === undefined ? undefined : nativeHash(text);
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
