/**
 * Finds what differs between the paths of several environments.
 *
 * Only the differing middle becomes a variable, so that a thousand tables below
 * `s3://lake-dev` and `s3://lake-prd` share one.
 */

export interface SplitPath {
  readonly before: string;
  readonly after: string;
  /** What stands between them, in the order of the paths; never empty. */
  readonly middles: readonly string[];
}

/** @param paths at least one; segments end at `/` */
export function splitPath(paths: readonly string[]): SplitPath {
  const parts = paths.map((path) => path.split('/'));
  const shortest = Math.min(...parts.map(({ length }) => length));
  const same = (at: (segments: readonly string[]) => string | undefined) =>
    parts.every((segments) => at(segments) === at(parts[0] ?? []));

  let start = 0;
  while (start < shortest && same((segments) => segments[start])) start += 1;
  let end = 0;
  while (end < shortest - start && same((segments) => segments.at(-1 - end))) end += 1;
  // A path that is a part of the other leaves no middle of its own: one more segment goes in.
  if (parts.some((segments) => segments.slice(start, segments.length - end).join('') === '')) {
    if (end > 0) end -= 1;
    else start = Math.max(0, start - 1);
  }
  const first = parts[0] ?? [];
  const head = first.slice(0, start);
  const tail = first.slice(first.length - end);
  return {
    before: head.map((segment) => `${segment}/`).join(''),
    after: tail.map((segment) => `/${segment}`).join(''),
    middles: parts.map((segments) => segments.slice(start, segments.length - end).join('/')),
  };
}
