/** The output format and its options, as the flags of a call choose them. */
import type { OutputSettings } from '#core/editing/document.ts';
import { flagOf, type Target, targetOf, targets, withChoice } from '#core/exporters/targets.ts';
import { oneOf } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

/** What was read from the command line, by flag. */
export type Flags = Readonly<Record<string, unknown>>;

const known: readonly Target[] = targets;
const options = known.flatMap((target) => target.options);
/** Targets may share a flag. */
const flags = [...new Set(options.map(flagOf))];

const text = { type: 'string' } as const;

/** `--to`, and a flag for every option of a target, as `util.parseArgs` takes them. */
export const outputFlags = {
  to: text,
  ...Object.fromEntries(flags.map((flag) => [flag, text])),
} as const;

/** The flags as a usage text shows them. */
export const outputUsage = [
  `[--to ${known.map(({ id }) => id).join('|')}]`,
  ...flags.map((flag) => `[--${flag} ${valuesOf(flag).join('|')}]`),
].join(' ');

function valuesOf(flag: string): readonly string[] {
  const called = options.filter((option) => flagOf(option) === flag);
  return [...new Set(called.flatMap(({ choices }) => choices.map(({ value }) => value)))];
}

/**
 * @param output what the project itself chooses; flags come first
 * @throws UsageError for a target or a choice that is not known, or a flag of another target
 */
export function chosenOutput(given: Flags, output: OutputSettings): OutputSettings {
  const to = typeof given.to === 'string' ? given.to : undefined;
  const ids = known.map(({ id }) => id);
  const exporter = oneOf('to', to, ids) ?? output.exporter;
  const target: Target = targetOf(exporter);
  return flags.reduce<OutputSettings>(
    (chosen, flag) => {
      const value = given[flag];
      if (typeof value !== 'string') return chosen;
      const option = target.options.find((one) => flagOf(one) === flag);
      if (!option) throw new UsageError(`--${flag} is no option of --to ${target.id}.`);
      oneOf(
        flag,
        value,
        option.choices.map((choice) => choice.value),
      );
      return withChoice(chosen, { target: target.id, option: option.id, value });
    },
    { ...output, exporter },
  );
}
