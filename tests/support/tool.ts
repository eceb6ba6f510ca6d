/** Programs of the machine that tests run where they are at hand. */
import { spawnSync } from 'node:child_process';

/** @returns whether the program is there; says which tests are left out where it is not */
export function hasTool(name: string, why: string): boolean {
  const isThere = spawnSync(name, ['--version']).error === undefined;
  if (!isThere) process.stderr.write(`Skipped: ${name} is not installed, so ${why}.\n`);
  return isThere;
}
