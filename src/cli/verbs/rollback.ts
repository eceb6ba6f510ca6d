/** `rollback`: deploys an earlier version again, after comparing what that does to the tables. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  compareManifests,
  readManifestTables,
  type TableChange,
} from '#core/delivery/compare-manifests.ts';
import { deployCommands } from '#core/delivery/deploy-commands.ts';
import { bundleFolder, targetName } from '../bundle-folder.ts';
import { newestVersion, prefixOf, type Tagged, taggedBundle } from '../git.ts';
import { readArguments } from '../read-arguments.ts';
import { absence, isInstalled, runSteps, type Step, stepsText } from '../run-steps.ts';
import { UsageError } from '../usage-error.ts';
import { defineVerb } from './define.ts';

export const rollback = defineVerb({
  name: 'rollback',
  usage: '<folder> --target ENVIRONMENT --version TAG [--deployed TAG] [--force] [--yes]',
  summary:
    'Compares an earlier version with what is deployed and deploys it again. Without --yes it only says what would run.',
  run(args) {
    const { values, paths } = readArguments(args, {
      target: { type: 'string', short: 't' },
      version: { type: 'string' },
      deployed: { type: 'string' },
      force: { type: 'boolean' },
      yes: { type: 'boolean' },
    });
    const folder = bundleFolder(paths);
    const environment = targetName(values.target);
    if (!values.version) throw new UsageError('Name the tag to go back to with --version.');
    const wanted = taggedBundle(folder, values.version);
    const deployed = values.deployed ?? newestVersion(folder);
    const changes = changesOf(taggedBundle(folder, deployed), wanted);
    process.stderr.write(changesText(changes, { deployed, version: values.version }));
    if (changes?.some(({ breaks }) => breaks) !== false && !values.force) {
      process.stderr.write('Nothing was run. Add --force to go back all the same.\n');
      return 1;
    }
    const steps = stepsOf(folder, wanted.ref, { environment, version: values.version });
    if (values.yes) return runSteps(steps);
    process.stdout.write(stepsText(steps));
    process.stderr.write('Nothing was run. Add --yes to run these commands.\n');
    if (!isInstalled('databricks')) process.stderr.write(`${absence('databricks')}\n`);
    return 0;
  },
});

/** @returns absent: one of both has no manifest that lists its tables */
function changesOf(deployed: Tagged, wanted: Tagged): readonly TableChange[] | undefined {
  const [before, after] = [deployed, wanted].map(({ manifest }) =>
    manifest === undefined ? undefined : readManifestTables(manifest),
  );
  return before && after && compareManifests(before, after);
}

interface Versions {
  readonly deployed: string;
  readonly version: string;
}

function changesText(
  changes: readonly TableChange[] | undefined,
  { deployed, version }: Versions,
): string {
  if (!changes) {
    return `What going from ${deployed} back to ${version} does to the tables is not known: one of them has no MANIFEST.json that lists them.\n`;
  }
  const lines = changes.map(({ words, breaks }) => `- ${breaks ? 'Breaks: ' : ''}${words}\n`);
  const told = lines.length > 0 ? lines.join('') : '- No table changes.\n';
  return `From ${deployed} back to ${version}:\n${told}Definitions go back; rows do not.\n`;
}

/**
 * The version is checked out beside the folder, so that nothing in it changes; each run has a copy of
 * its own, which another that goes back at the same time does not tidy away.
 */
function stepsOf(
  folder: string,
  ref: string,
  { environment, version }: { readonly environment: string; readonly version: string },
): readonly Step[] {
  const name = `lakewright-rollback-${version.replace(/[^\w.-]+/g, '_')}-${process.pid}`;
  const copy = join(tmpdir(), name);
  const bundle = join(copy, prefixOf(folder));
  return [
    { command: ['git', 'worktree', 'add', '--detach', copy, ref], folder },
    ...deployCommands(environment).map((command): Step => ({ command, folder: bundle })),
    { command: ['git', 'worktree', 'remove', '--force', copy], folder, isTidying: true },
  ];
}
