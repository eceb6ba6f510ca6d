/** Reads chosen or dropped files into memory, folders included. */

import type { UploadedFile } from '#core/text/source-file.ts';
import { mostBytes, mostFiles } from '#core/text/upload/opening.ts';
import { formatCount } from '#core/text/wording.ts';

/** A file with its path inside what was chosen. */
export interface ChosenFile {
  readonly path: string;
  readonly file: Pick<File, 'size' | 'arrayBuffer'>;
}

/** Beyond, the page would only run out of memory before the compiler could say so. */
export const limits = { files: mostFiles, megabytes: mostBytes / 1_000_000 };

/** More at once than a disk can serve gains nothing and holds many handles open. */
const readAtOnce = 32;

/** Folders no config is kept in; reading them would only drown the list of what was found. */
const skippedFolders = /(^|\/)(\.[^/]+|node_modules|__MACOSX)\//;

/** With their folders, where a folder was chosen. What nobody means to upload is left out. */
export function fromFiles(files: Iterable<File>): readonly ChosenFile[] {
  return kept(Array.from(files, (file) => ({ path: file.webkitRelativePath || file.name, file })));
}

/**
 * Entries must be taken from a drop before anything is awaited: the browser empties it afterwards.
 */
export function entriesOf(drop: DataTransfer): readonly FileSystemEntry[] {
  return [...drop.items].flatMap((dropped) => dropped.webkitGetAsEntry() ?? []);
}

/** Files of dropped folders at any depth. */
export async function fromEntries(
  entries: readonly FileSystemEntry[],
): Promise<readonly ChosenFile[]> {
  const found = await Promise.all(entries.map(filesIn));
  return kept(found.flat());
}

/** Why the files can't be taken, as a sentence. Absent: they can. */
export function refusalOf(chosen: readonly ChosenFile[]): string | undefined {
  const megabytes = chosen.reduce((sum, { file }) => sum + file.size, 0) / 1_000_000;
  const isMany = chosen.length > limits.files;
  if (!isMany && megabytes <= limits.megabytes) return undefined;
  const size = isMany
    ? `${formatCount(chosen.length)} files; at most ${formatCount(limits.files)}`
    : `${Math.ceil(megabytes)} MB; at most ${limits.megabytes} MB`;
  return `That is ${size} can be read at once. Nothing was read: choose a part of it.`;
}

/** Some at a time, so that thousands do not wait in memory at once. */
export async function readUploads(chosen: readonly ChosenFile[]): Promise<readonly UploadedFile[]> {
  const uploads: UploadedFile[] = [];
  for (let start = 0; start < chosen.length; start += readAtOnce) {
    const batch = chosen.slice(start, start + readAtOnce).map(async ({ path, file }) => ({
      path,
      bytes: new Uint8Array(await file.arrayBuffer()),
    }));
    uploads.push(...(await Promise.all(batch)));
  }
  return uploads;
}

/** A name for the project: that of the folder or of the only file, as far as it says anything. */
export function projectNameOf(paths: readonly string[]): string {
  const [first = ''] = paths;
  const folder = first.includes('/') ? first.split('/')[0] : undefined;
  const isOneFolder = folder !== undefined && paths.every((path) => path.startsWith(`${folder}/`));
  const only = paths.length === 1 ? first.replace(/[.].*$/, '') : undefined;
  const plain = ((isOneFolder ? folder : only) ?? '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^(onboarding|conf|config|configs|dqe)?$/.test(plain) ? 'migrated_pipelines' : plain;
}

function kept(files: readonly ChosenFile[]): readonly ChosenFile[] {
  return files.filter(({ path }) => !skippedFolders.test(path));
}

async function filesIn(entry: FileSystemEntry): Promise<readonly ChosenFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  if (!isFolder(entry) || skippedFolders.test(`${entry.fullPath}/`)) return [];
  const found = await Promise.all((await entriesIn(entry)).map(filesIn));
  return found.flat();
}

/** A reader gives a hundred entries at a time, and an empty list at the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (batch.length === 0) return all;
    all.push(...batch);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
