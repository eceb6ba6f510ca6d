/** Reads the files, folders and zips named on the command line. */
import { type Dirent, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
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
  return filesIn(folder).map((file) => readFile(file, relative(folder, file).split(sep).join('/')));
}

/**
 * The files of a folder, at any depth. Links to files are followed, where they lead to none of those
 * found already. Links to folders are not: they may lead in a circle, or to everything there is.
 */
function filesIn(folder: string): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const pathsOf = (isWanted: (entry: Dirent) => boolean): readonly string[] =>
    entries
      .filter(isWanted)
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !path.split(sep).some((part) => skippedFolders.has(part)));
  const files = pathsOf((entry) => entry.isFile());
  const links = pathsOf((entry) => entry.isSymbolicLink()).filter(leadsToFile);
  if (links.length === 0) return files;
  const found = new Set(files.map((file) => realpathSync(file)));
  return [...files, ...links.filter((link) => !found.has(realpathSync(link)))];
}

function leadsToFile(link: string): boolean {
  try {
    return statSync(link).isFile();
  } catch {
    return false;
  }
}

function readFile(file: string, path: string): UploadedFile {
  return { path, bytes: readFileSync(file) };
}

function reasonOf(code: unknown): string {
  if (code === 'ENOENT') return 'there is no such file or folder';
  if (code === 'EACCES' || code === 'EPERM') return 'access to it is denied';
  if (code === 'ELOOP') return 'its symbolic links lead in a circle';
  return String(code);
}
