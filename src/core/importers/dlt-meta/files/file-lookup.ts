/**
 * Finds the uploaded file a path in a config means.
 *
 * Paths of a workspace never match an upload as they are, so the file whose path agrees with most
 * of the reference, counted from its end, is the one.
 */
import { groupBy } from '#core/model/group-by.ts';
import type { SourceFile } from '#core/text/source-file.ts';

export interface FoundPath {
  readonly file: SourceFile;
  /** Only the file names agree, although the reference names folders. */
  readonly nameOnly: boolean;
  /** Other files that fit just as well and hold something else. */
  readonly rivals: readonly string[];
}

export interface FileLookup {
  /** @param from file that holds the reference; files near it are preferred */
  find(reference: string, from: string): FoundPath | undefined;
}

interface Candidate {
  readonly file: SourceFile;
  readonly segments: readonly string[];
}

/** Answers are remembered, as many entries refer to the same file. */
export function createFileLookup(files: readonly SourceFile[]): FileLookup {
  const candidates = files.map((file) => ({ file, segments: file.path.split('/') }));
  const byName = groupBy<string, Candidate>(candidates, ({ segments }) => segments.at(-1) ?? '');
  const answers = new Map<string, Map<string, FoundPath | null>>();
  return {
    find(reference, from) {
      const known = answers.get(from) ?? new Map<string, FoundPath | null>();
      answers.set(from, known);
      let found = known.get(reference);
      if (found === undefined) {
        const folder = from.slice(0, from.lastIndexOf('/') + 1);
        found = search(byName, reference, folder) ?? null;
        known.set(reference, found);
      }
      return found ?? undefined;
    },
  };
}

/** The folders and the name of a reference, without placeholders and schemes. */
export function referenceSegments(reference: string): readonly string[] {
  return reference
    .replace(/\$?\{[^{}]*\}/g, '/')
    .replace(/^[a-z][a-z0-9+.-]*:(?=\/|[^\\])/i, '/')
    .split(/[/\\]+/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

function search(
  byName: ReadonlyMap<string, readonly Candidate[]>,
  reference: string,
  folder: string,
): FoundPath | undefined {
  const wanted = referenceSegments(reference);
  const named = byName.get(wanted.at(-1) ?? '') ?? [];
  // A stub is for the one path it was made for.
  const candidates = named.filter(
    ({ file, segments }) => !file.isStub || agreement(wanted, segments) === wanted.length,
  );
  const longest = highest(candidates, ({ segments }) => agreement(wanted, segments));
  const nearest = highest(longest, ({ file }) => sharedStart(folder, file.path));
  const [first, ...rest] = nearest;
  if (!first) return undefined;
  const agreed = agreement(wanted, first.segments);
  return {
    file: first.file,
    nameOnly: agreed === 1 && wanted.length > 1 && first.segments.length > 1,
    rivals: rest.filter(({ file }) => file.text !== first.file.text).map(({ file }) => file.path),
  };
}

function highest<T>(candidates: readonly T[], score: (candidate: T) => number): readonly T[] {
  if (candidates.length < 2) return candidates;
  const scores = candidates.map(score);
  const most = Math.max(...scores);
  return candidates.filter((_, index) => scores[index] === most);
}

/** How many segments agree, from the end. */
function agreement(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function sharedStart(a: string, b: string): number {
  const left = a.split('/');
  const right = b.split('/');
  let count = 0;
  while (count < left.length && left[count] === right[count]) count += 1;
  return count;
}
