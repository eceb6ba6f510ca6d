/** Reads the arguments of a verb. */
import { existsSync } from 'node:fs';
import { type ParseArgsConfig, parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * @param args everything after the verb
 * @param options as `util.parseArgs` takes them
 * @returns the options' values, and the paths
 */
export function readArguments<const O extends Options>(args: readonly string[], options: O) {
  try {
    const read = parseArgs({ args: spreadLists(args), options, allowPositionals: true });
    return { values: read.values, paths: read.positionals };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message);
    throw error;
  }
}

/** `--env dev prd` as `--env dev --env prd`: words after a list that are no paths belong to it. */
function spreadLists(args: readonly string[]): string[] {
  const spread: string[] = [];
  let isInList = false;
  args.forEach((word, index) => {
    if (word === '--env') isInList = true;
    else if (word.startsWith('-')) isInList = false;
    else if (isInList && args[index - 1] !== '--env') {
      if (existsSync(word)) isInList = false;
      else spread.push('--env');
    }
    spread.push(word);
  });
  return spread;
}

/** @returns the choice as one of the known, or undefined where none was made */
export function oneOf<T extends string>(
  option: string,
  chosen: string | undefined,
  known: readonly T[],
): T | undefined {
  const found = known.find((candidate) => candidate === chosen);
  if (chosen !== undefined && found === undefined) {
    throw new UsageError(`--${option} takes ${known.join(', ')}; "${chosen}" is none of them.`);
  }
  return found;
}
