/** Writes a bundle to a folder or a zip. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { manifestPath } from '#core/bundle/manifest.ts';
import { zipFiles } from '#core/bundle/zip-files.ts';
import { keepingOwnRegion, ownRegion, withOwnRegion } from '#core/etl-config/own-region.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { listedFirst } from '#core/text/wording.ts';
import { nativeHash } from './native-hash.ts';
import { UsageError } from './usage-error.ts';

const mostListed = 5;

/**
 * @param isForced whether files in the folder are overwritten that are not as we wrote them
 * @throws UsageError where the place cannot be written to; nothing was written then
 */
export function writeBundle(files: readonly OutputFile[], out: string, isForced = false): void {
  try {
    if (out.toLowerCase().endsWith('.zip')) writeZip(files, out);
    else writeFolder(files, out, isForced);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? reasonOf(error.code) : String(error);
    throw new UsageError(`"${out}" cannot be written: ${reason}.`);
  }
}

function writeZip(files: readonly OutputFile[], out: string): void {
  makeFolder(dirname(out));
  writeFileSync(out, zipFiles(files));
}

function writeFolder(files: readonly OutputFile[], out: string, isForced: boolean): void {
  const earlier = earlierFiles(join(out, manifestPath));
  if (!isForced) spareOthers(files, out, earlier);
  removeStale(files, out, earlier);
  const folders = new Set(files.map(({ path }) => dirname(join(out, path))));
  for (const folder of folders) makeFolder(folder);
  for (const { path, text } of files) {
    const place = join(out, path);
    writeFileSync(place, keepingOwnRegion(text, textIn(place) ?? ''));
  }
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

/** SHA-256 of what an earlier run wrote, by path. */
type Earlier = ReadonlyMap<string, string>;

/** @throws UsageError where files would be overwritten that somebody else wrote, or changed since */
function spareOthers(files: readonly OutputFile[], out: string, earlier: Earlier): void {
  const others = files.filter(({ path, text }) => {
    const there = textIn(join(out, path));
    if (there === undefined || there === text) return false;
    if (path === manifestPath) return earlier.size === 0;
    return !alike(there, text).some((one) => isAsWritten(one, earlier.get(path)));
  });
  if (others.length === 0) return;
  const paths = others.map(({ path }) => path);
  throw new UsageError(
    `"${out}" holds files that would be overwritten, though they were changed since or are not ours: ${listedFirst(paths, mostListed)}. Nothing was written. Name another folder, or overwrite them with --force.`,
  );
}

/** A file as it may have been written, whatever stands in the region that is its reader's. */
function alike(there: string, text: string): readonly string[] {
  if (ownRegion(there) === undefined && ownRegion(text) === undefined) return [there];
  return [there, withOwnRegion(there), withOwnRegion(there, ownRegion(text))];
}

/** Version control may have changed how lines end. */
function isAsWritten(text: string, sha256: string | undefined): boolean {
  return nativeHash(text) === sha256 || nativeHash(text.replaceAll('\r\n', '\n')) === sha256;
}

/**
 * Takes away what an earlier run wrote and this one does not: the framework reads every spec it
 * finds. Files that were changed since are left alone.
 */
function removeStale(files: readonly OutputFile[], out: string, earlier: Earlier): void {
  const written = new Set(files.map(({ path }) => path));
  for (const [path, sha256] of earlier) {
    if (written.has(path) || path.split('/').includes('..')) continue;
    const file = join(out, path);
    const there = textIn(file);
    if (there !== undefined && isAsWritten(there, sha256)) rmSync(file);
  }
}

function earlierFiles(manifest: string): Earlier {
  const read = parsed(textIn(manifest) ?? '{}');
  const files = typeof read === 'object' && read !== null && 'files' in read ? read.files : [];
  const known = (Array.isArray(files) ? files : []).filter(
    (file) => typeof file?.path === 'string' && typeof file.sha256 === 'string',
  );
  return new Map(known.map(({ path, sha256 }) => [path, sha256]));
}

/** A manifest that is no JSON was not written by us, and lists nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
