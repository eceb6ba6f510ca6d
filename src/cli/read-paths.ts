/** Reads the files, folders and zips named on the command line. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import type { UploadedFile } from '#core/text/source-file.ts';
import { UsageError } from './usage-error.ts';

const skippedFolders = new Set(['.git', 'node_modules']);

/**
 * @param paths files keep their name; files of a folder keep their path inside it
 * @throws UsageError naming the first path that cannot be read
 */
export function readPaths(paths: readonly string[]): readonly UploadedFile[] {
  return paths.flatMap((path) => {
    try {
      return statSync(path).isDirectory() ? readFolder(path) : [readFile(path, basename(path))];
    } catch (error) {
      const reason =
        error instanceof Error && 'code' in error ? reasonOf(error.code) : String(error);
      throw new UsageError(`"${path}" cannot be read: ${reason}.`);
    }
  });
}

function readFolder(folder: string): readonly UploadedFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.split(sep).some((part) => skippedFolders.has(part)))
    .map((file) => readFile(file, relative(folder, file).split(sep).join('/')));
}

function readFile(file: string, path: string): UploadedFile {
  return { path, bytes: readFileSync(file) };
}

function reasonOf(code: unknown): string {
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access to it is denied';
  return String(code);
}
