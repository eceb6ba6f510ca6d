/** Files as a tree of folders, and the rows of it that are in the open. Pure. */

import { compareNames } from '#core/text/compare-names.ts';
import { fileName } from '#core/text/file-name.ts';

export interface TreeFile {
  readonly path: string;
  /** UTF-8 bytes; absent: not known. */
  readonly size?: number;
}

export interface TreeRow {
  readonly path: string;
  readonly name: string;
  /** From 1. */
  readonly level: number;
  /** Place among the rows of the same folder, from 1, and how many those are. */
  readonly position: number;
  readonly siblings: number;
  /** Of a file, or of all files in a folder. */
  readonly size: number;
  /** How many files a folder holds; absent: the row is a file. */
  readonly fileCount?: number;
  /** Of a folder: whether what is in it follows. */
  readonly isOpen?: boolean;
}

interface Folder {
  readonly path: string;
  readonly name: string;
  readonly folders: Map<string, Folder>;
  readonly files: TreeFile[];
  size: number;
  fileCount: number;
}

type FileTree = Readonly<Folder>;

/** A folder is as large as all that is in it. */
export function fileTreeOf(files: readonly TreeFile[]): FileTree {
  const root = emptyFolder('', '');
  for (const file of files) {
    const inside = folderChain(root, file.path);
    for (const folder of inside) {
      folder.size += file.size ?? 0;
      folder.fileCount += 1;
    }
    inside.at(-1)?.files.push(file);
  }
  return root;
}

/** The folders a file is in, outermost first; those that are missing are made. */
function folderChain(root: Folder, path: string): readonly Folder[] {
  const chain = [root];
  let folder = root;
  for (const name of path.split('/').slice(0, -1)) {
    const below = folder.folders.get(name) ?? emptyFolder(join(folder.path, name), name);
    folder.folders.set(name, below);
    folder = below;
    chain.push(folder);
  }
  return chain;
}

function emptyFolder(path: string, name: string): Folder {
  return { path, name, folders: new Map(), files: [], size: 0, fileCount: 0 };
}

interface TreeLook {
  /** Tells which folders show what is in them. */
  isOpen(folder: string): boolean;
  /** Files and folders stand as they came, and not by name; files of a folder before its folders. */
  readonly keepsOrder?: boolean;
}

/** What is inside closed folders has no rows. */
export function rowsOf(tree: FileTree, look: TreeLook): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  addRows(tree, 1, look, rows);
  return rows;
}

function addRows(folder: FileTree, level: number, look: TreeLook, rows: TreeRow[]): void {
  const siblings = folder.folders.size + folder.files.length;
  const folders = [...folder.folders.values()];
  let position = 0;
  const addFiles = (): void => {
    const files = folder.files.map(({ path, size = 0 }) => ({ path, name: fileName(path), size }));
    for (const file of look.keepsOrder ? files : byName(files)) {
      position += 1;
      rows.push({ ...file, level, position, siblings });
    }
  };
  if (look.keepsOrder) addFiles();
  for (const below of look.keepsOrder ? folders : byName(folders)) {
    position += 1;
    const open = look.isOpen(below.path);
    const { path, name, size, fileCount } = below;
    rows.push({ path, name, level, position, siblings, size, fileCount, isOpen: open });
    if (open) addRows(below, level + 1, look, rows);
  }
  if (!look.keepsOrder) addFiles();
}

function byName<T extends { readonly name: string }>(named: readonly T[]): readonly T[] {
  return named.toSorted((a, b) => compareNames(a.name, b.name));
}

function join(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folders a path is in, outermost first: `a/b/c.json` is in `a` and `a/b`. */
export function foldersAbove(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
