/** The folder of a bundle, as the verbs that deploy take it. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { UsageError } from './usage-error.ts';

/** @throws UsageError where it is no folder of a bundle */
export function bundleFolder(paths: readonly string[]): string {
  const [path, other] = paths;
  if (path === undefined || other !== undefined) {
    throw new UsageError('Name the one folder the bundle is in.');
  }
  const folder = resolve(path);
  if (!existsSync(join(folder, 'databricks.yml'))) {
    throw new UsageError(
      `"${path}" holds no databricks.yml, so it is no folder of a bundle. Write one with "lakewright convert … --out ${path}".`,
    );
  }
  return folder;
}

/** @throws UsageError where none is named */
export function targetName(target: string | undefined): string {
  if (target === undefined || target === '') {
    throw new UsageError('Name the environment to deploy to with --target.');
  }
  return target;
}
