/** The folder each node was declared in: in legacy projects, what belongs together is kept in one. */
import type { Ledger } from '#core/ledger/build-ledger.ts';
import type { NodeId } from '#core/model/pipeline.ts';
import type { LegacyReading } from './read-legacy.ts';

/** @returns by node, the folder below what all have in common; absent: there are no two folders */
export function legacyFolders(
  found: LegacyReading['found'],
  { byNode }: Pick<Ledger, 'byNode'>,
): Readonly<Record<NodeId, string>> | undefined {
  const declaring = new Map(
    found.flatMap(({ path, declares }) => (declares ? [[path, foldersOf(path)] as const] : [])),
  );
  const names = namesOf(declaring);
  if (new Set(names.values()).size < 2) return undefined;
  const folders: Record<NodeId, string> = {};
  for (const [node, { parts }] of byNode) {
    const name = parts.map(({ document }) => names.get(document.file)).find(Boolean);
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
