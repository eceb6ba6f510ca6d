/**
 * Opens an upload: unpacks zips, decodes texts, and says what could not be read and why.
 *
 * The answer does not depend on the order the files came in.
 */
import type { ReportTopic } from '#core/diagnostics.ts';
import { decodeText } from './decode-text.ts';
import type { SourceFile, UploadedFile } from './source-file.ts';
import { leaveOut, mostBytes, mostFiles, type Opening, reportTooMuch } from './upload/opening.ts';
import { isZip, type ZipEntry, zipEntries } from './upload/read-zip.ts';
import { uniquePaths } from './upload/unique-paths.ts';
import { insidePath, isLitter, leadsOutside, tidyPath } from './upload/upload-path.ts';

const config = /\.(json|ya?ml|template)$/i;
/** Files that are zips inside, but hold no configs. */
const zipInDisguise = /\.(xls[xm]|docx|pptx|od[st]|jar|whl|egg|nupkg|dbc)$/i;
const otherArchive = /\.(7z|rar|tar|tgz|gz|bz2|xz|zst)$/i;

/**
 * @param report told of every file that is left out; topics such as `binary-file`
 * @param progress called with the number of files looked at and known so far
 * @returns the texts in the order of their paths, each path once
 */
export function openUploads(
  uploads: readonly UploadedFile[],
  report: ReportTopic,
  progress: (done: number, total: number) => void,
): readonly SourceFile[] {
  const opening: Opening = {
    report,
    progress,
    found: [],
    tooMuch: [],
    files: 0,
    bytes: 0,
    done: 0,
    total: uploads.length,
  };
  const inOrder = [...uploads].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const { path, bytes } of inOrder) openFile(opening, insidePath(path), bytes, 0);
  progress(opening.done, opening.done);
  reportTooMuch(opening);
  const files = uniquePaths(opening.found, report);
  reportNothingFound(uploads, files, report);
  return files;
}

/** @param zips how many zips the file stands in */
function openFile(opening: Opening, path: string, bytes: Uint8Array, zips: number): void {
  opening.done += 1;
  if (opening.done % 50 === 0) opening.progress(opening.done, opening.total);
  if (isLitter(path)) return;
  const opensAsZip = isZip(bytes) && !zipInDisguise.test(path);
  if (!opensAsZip && !fits(opening, 1, bytes.length)) opening.tooMuch.push(path);
  else if (opensAsZip && zips > 1) leaveOut(opening, 'nested-zip', path);
  else if (opensAsZip) openZip(opening, path, bytes, zips);
  else openText(opening, path, bytes);
}

function fits({ files, bytes }: Opening, moreFiles: number, moreBytes: number): boolean {
  return files + moreFiles <= mostFiles && bytes + moreBytes <= mostBytes;
}

function openText(opening: Opening, path: string, bytes: Uint8Array): void {
  opening.files += 1;
  opening.bytes += bytes.length;
  if (bytes.length === 0) leaveOut(opening, 'empty-file', path);
  else if (/\.zip$/i.test(path)) leaveOut(opening, 'damaged-zip', path);
  else if (otherArchive.test(path)) leaveOut(opening, 'other-archive', path);
  else {
    const decoded = decodeText(bytes);
    if (decoded.ok) opening.found.push({ path, text: decoded.text });
    else if (decoded.reason === 'binary') leaveOut(opening, 'binary-file', path);
    else leaveOut(opening, 'not-utf-8', path, decoded.line);
  }
}

function openZip(opening: Opening, path: string, bytes: Uint8Array, zips: number): void {
  const entries = zipEntries(bytes)?.filter((entry) => !/[/\\]$/.test(entry.path));
  if (!entries) {
    leaveOut(opening, 'damaged-zip', path);
    return;
  }
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (!fits(opening, entries.length, size)) {
    opening.tooMuch.push(path);
    return;
  }
  opening.total += entries.length;
  if (entries.some(({ encrypted }) => encrypted)) leaveOut(opening, 'protected-zip', path);
  // A zip's entries stand where the zip does; a zip in a zip is a folder of its own.
  const folder = zips === 0 ? path.replace(/[^/]*$/, '') : `${path.replace(/\.zip$/i, '')}/`;
  for (const entry of entries.filter(({ encrypted }) => !encrypted)) {
    openEntry(opening, folder, entry, zips);
  }
}

function openEntry(opening: Opening, folder: string, entry: ZipEntry, zips: number): void {
  const path = folder + tidyPath(entry.path);
  if (isLitter(path)) return;
  if (leadsOutside(entry.path)) {
    leaveOut(opening, 'unsafe-path', entry.path);
    return;
  }
  const content = entry.unpack();
  if (content) openFile(opening, path, content, zips + 1);
  else leaveOut(opening, 'damaged-file', path);
}

function reportNothingFound(
  uploads: readonly UploadedFile[],
  files: readonly SourceFile[],
  report: ReportTopic,
): void {
  if (uploads.length === 0) {
    report('nothing-uploaded', {
      severity: 'error',
      message: 'The upload holds no files.',
      hint: 'Choose onboarding files, the folder they are in, or a zip of it.',
      at: {},
    });
  } else if (!files.some(({ path, text }) => config.test(path) || /^\s*[[{]/.test(text))) {
    report('no-configs', {
      severity: 'error',
      message:
        files.length === 0
          ? 'None of the files can be read.'
          : 'None of the files that can be read is a config.',
      hint: 'Configs end in .json, .yaml, .yml or .template. Choose the folder that holds them.',
      at: {},
    });
  }
}
