/** The file and the folder each node was declared in: what belongs together is kept in one. */
import type { Ledger } from '#core/ledger/build-ledger.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { LegacyReading } from './read-legacy.ts';

/**
 * The legacy file each node was declared in; where no file of a format declares tables, the first
 * one that says something of the node.
 */
export function declaringFiles(
  found: LegacyReading['found'],
  { byNode }: Pick<Ledger, 'byNode'>,
): Readonly<Record<NodeId, string>> {
  const declaring = new Set(found.flatMap(({ path, declares }) => (declares ? path : [])));
  const files: Record<NodeId, string> = {};
  for (const [node, { parts }] of byNode) {
    const part = parts.find(({ document }) => declaring.has(document.file)) ?? parts[0];
    if (part) files[node] = part.document.file;
  }
  return files;
}

/**
 * @param files the legacy file of each node
 * @returns by node, the folder below what all have in common; absent: there are no two folders
 */
export function legacyFolders(
  found: LegacyReading['found'],
  files: Readonly<Record<NodeId, string>>,
): Readonly<Record<NodeId, string>> | undefined {
  const declaring = new Map(
    found.flatMap(({ path, declares }) => (declares ? [[path, foldersOf(path)] as const] : [])),
  );
  const names = namesOf(declaring);
  if (new Set(names.values()).size < 2) return undefined;
  const folders: Record<NodeId, string> = {};
  // The keys of the record are ids of nodes.
  for (const [node, file] of Object.entries(files) as [NodeId, string][]) {
    const name = names.get(file);
    if (name !== undefined) folders[node] = name;
  }
  return folders;
}

function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** A file beside the folders of the others is called by the folder they are all in. */
function namesOf(files: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const [first = [], ...others] = files.values();
  const shared = first.findIndex((step, at) => others.some((steps) => steps[at] !== step));
  const from = shared < 0 ? first.length : shared;
  const top = first[from - 1] ?? 'Top folder';
  return new Map(
    [...files].map(([path, steps]) => [path, steps.slice(from).join('/') || top] as const),
  );
}
