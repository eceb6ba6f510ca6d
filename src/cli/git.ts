/** Questions to the git repository a bundle is in. */
import { spawnSync } from 'node:child_process';
import { UsageError } from './usage-error.ts';

/** @returns what git prints; absent: it says no. @throws UsageError where git is not there */
function ask(folder: string, args: readonly string[]): string | undefined {
  const { error, status, stdout } = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
  if (error) throw new UsageError('git is not installed, or not on the PATH.');
  return status === 0 ? stdout : undefined;
}

export interface Tagged {
  /** The tag as a full name, which no option can be taken for. */
  readonly ref: string;
  /** The manifest of the bundle there; absent: it has none. */
  readonly manifest: string | undefined;
}

/** @throws UsageError where there is no repository, or none with such a tag */
export function taggedBundle(folder: string, tag: string): Tagged {
  if (ask(folder, ['rev-parse', '--git-dir']) === undefined) {
    throw new UsageError(`"${folder}" is in no git repository, so it has no earlier versions.`);
  }
  const ref = `refs/tags/${tag}`;
  if (ask(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]) === undefined) {
    throw new UsageError(`The repository of "${folder}" has no tag "${tag}".`);
  }
  return { ref, manifest: ask(folder, ['show', `${ref}:./MANIFEST.json`]) };
}

/** The newest tag of a version. @throws UsageError where there is none */
export function newestVersion(folder: string): string {
  const tag = ask(folder, ['describe', '--tags', '--abbrev=0', '--match', 'v*'])?.trim();
  if (!tag) {
    throw new UsageError(
      'No version tag such as v1.2.0 is there. Name what is deployed with --deployed.',
    );
  }
  return tag;
}

/** Where in its repository a folder is: `` or `bundles/shop/`. */
export function prefixOf(folder: string): string {
  return ask(folder, ['rev-parse', '--show-prefix'])?.trim() ?? '';
}
