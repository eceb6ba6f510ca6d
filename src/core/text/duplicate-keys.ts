/** Finds keys that stand twice in one object, which most readers let pass in silence. */
import type { Span } from '#core/diagnostics.ts';
import { pathStep } from './key-path.ts';
import type { DuplicateKey } from './read-result.ts';
import type { SourceDocument, SourceMember, SourceValue } from './source-tree.ts';

/** Watches the objects of one text for keys that stand twice. */
export interface KeyWatch {
  /** Objects closed so far. */
  objects: number;
  /** For every key of the text, the number of the last closed object that holds it. */
  readonly holders: Map<string, { object: number }>;
  /** True once a key stood twice. */
  found: boolean;
}

/** One for each text that is read. */
export function createKeyWatch(): KeyWatch {
  return { objects: 0, holders: new Map(), found: false };
}

/**
 * The members, with each but the last of those with the same key marked as overridden. To be asked
 * when an object is closed, so that the objects inside it are done and a key needs to remember one
 * object only.
 */
export function closeObject(watch: KeyWatch, members: SourceMember[]): readonly SourceMember[] {
  watch.objects += 1;
  let doubled = false;
  for (const { key } of members) {
    const holder = watch.holders.get(key);
    if (!holder) watch.holders.set(key, { object: watch.objects });
    else if (holder.object === watch.objects) doubled = true;
    else holder.object = watch.objects;
  }
  if (!doubled) return members;
  watch.found = true;
  const last = new Map(members.map(({ key }, index) => [key, index]));
  return members.map((member, index) =>
    last.get(member.key) === index ? member : { ...member, overridden: true },
  );
}

/** Every key of a tree that stands twice in its object. */
export function duplicatesOf(document: SourceDocument, watch: KeyWatch): readonly DuplicateKey[] {
  if (!watch.found) return [];
  const found: DuplicateKey[] = [];
  search(document.root, '', document.file, found);
  return found;
}

function search(value: SourceValue, path: string, file: string, found: DuplicateKey[]): void {
  if (value.kind === 'array') {
    value.items.forEach((item, index) => {
      search(item, `${path}[${index}]`, file, found);
    });
  } else if (value.kind === 'object') {
    searchMembers(value.members, path, file, found);
    for (const { key, value: inner } of value.members) {
      search(inner, pathStep(key, path), file, found);
    }
  }
}

function searchMembers(
  members: readonly SourceMember[],
  path: string,
  file: string,
  found: DuplicateKey[],
): void {
  const firstOf = new Map<string, SourceMember>();
  for (const member of members) {
    const { key, overridden } = member;
    const first = firstOf.get(key);
    if (overridden && !first) firstOf.set(key, member);
    if (overridden || !first) continue;
    found.push({
      key,
      path: pathStep(key, path),
      first: keySpan(first, file),
      last: keySpan(member, file),
    });
  }
}

function keySpan({ keyStart, keyEnd }: SourceMember, file: string): Span {
  return { file, start: keyStart, end: keyEnd };
}
