/** What names of variables and environments may look like. */
import { runtimeTokens, snapshotTokens } from './variables.ts';

/** Why a variable cannot have a name, as the end of a sentence. Absent: it can. */
export function variableNameFault(name: string): string | undefined {
  if (runtimeTokens.has(name)) return 'the platform fills it in, so its own value is never used';
  if (snapshotTokens.has(name))
    return 'in the path of snapshot files it stands for a part of a name';
  if (/^\d+$/.test(name)) return `{${name}} in a pattern repeats what stands before it`;
  return /^\w+$/.test(name) ? undefined : 'names hold letters, digits and underscores only';
}

/** The same for an environment: it names files and a bundle target. */
export function environmentNameFault(name: string): string | undefined {
  return /^[A-Za-z][\w-]*$/.test(name)
    ? undefined
    : 'names begin with a letter and hold letters, digits, - and _ only';
}
