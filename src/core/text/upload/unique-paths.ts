/** Gives every file of an upload a path of its own. */
import type { ReportTopic } from '#core/diagnostics.ts';
import type { SourceFile } from '../source-file.ts';
import { numberedPath } from './upload-path.ts';

/**
 * The files in the order of their paths. Of files that are equal in path and text one stays; files
 * that share a path only are numbered.
 */
export function uniquePaths(
  files: readonly SourceFile[],
  report: ReportTopic,
): readonly SourceFile[] {
  const inOrder = [...files].sort((a, b) => compare(a.path, b.path) || compare(a.text, b.text));
  const taken = new Set(files.map(({ path }) => path));
  const unique: SourceFile[] = [];
  let previous: SourceFile | undefined;
  for (const file of inOrder) {
    if (previous?.path !== file.path) unique.push(file);
    else if (previous.text === file.text) reportTwice(file, report);
    else {
      const path = freePath(file.path, taken);
      taken.add(path);
      unique.push({ path, text: file.text });
      reportClash(file.path, path, report);
    }
    previous = file;
  }
  return unique.sort((a, b) => compare(a.path, b.path));
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  let n = 2;
  while (taken.has(numberedPath(path, n))) n += 1;
  return numberedPath(path, n);
}

function reportTwice({ path }: SourceFile, report: ReportTopic): void {
  report('same-file', {
    severity: 'info',
    message: `${path} was uploaded twice with the same content; it is read once.`,
    at: { file: path },
  });
}

function reportClash(path: string, renamed: string, report: ReportTopic): void {
  report('same-path', {
    severity: 'warning',
    message: `${path} was uploaded more than once, with different contents.`,
    hint: `All are read; one of them is called ${renamed} here. Remove those that are out of date.`,
    at: { file: renamed },
  });
}
