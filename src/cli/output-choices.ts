/** The output format and its options, as the flags of a call choose them. */
import type { OutputSettings } from '#core/editing/document.ts';
import { flagOf, type Target, targetOf, targets, withChoice } from '#core/exporters/targets.ts';
import { oneOf } from './read-arguments.ts';
import { UsageError } from './usage-error.ts';

/** What was read from the command line, by flag. */
export type Flags = Readonly<Record<string, unknown>>;

const known: readonly Target[] = targets;
/** Targets may share an option. */
const optionIds = [...new Set(known.flatMap(({ options }) => options.map(({ id }) => id)))];

const text = { type: 'string' } as const;

/** `--to`, and a flag for every option of a target, as `util.parseArgs` takes them. */
export const outputFlags = {
  to: text,
  ...Object.fromEntries(optionIds.map((id) => [flagOf(id), text])),
} as const;

/** The flags as a usage text shows them. */
export const outputUsage = [
  `[--to ${known.map(({ id }) => id).join('|')}]`,
  ...optionIds.map((id) => `[--${flagOf(id)} ${valuesOf(id).join('|')}]`),
].join(' ');

function valuesOf(id: string): readonly string[] {
  const options = known.flatMap((target) => target.options.filter((option) => option.id === id));
  return [...new Set(options.flatMap(({ choices }) => choices.map(({ value }) => value)))];
}

/**
 * @param output what the project itself chooses; flags come first
 * @throws UsageError for a target or a choice that is not known, or a flag of another target
 */
export function chosenOutput(flags: Flags, output: OutputSettings): OutputSettings {
  const to = typeof flags.to === 'string' ? flags.to : undefined;
  const ids = known.map(({ id }) => id);
  const exporter = oneOf('to', to, ids) ?? output.exporter;
  const target: Target = targetOf(exporter);
  return optionIds.reduce<OutputSettings>(
    (chosen, id) => {
      const value = flags[flagOf(id)];
      if (typeof value !== 'string') return chosen;
      const option = target.options.find((one) => one.id === id);
      if (!option) throw new UsageError(`--${flagOf(id)} is no option of --to ${target.id}.`);
      oneOf(flagOf(id), value, valuesIn(option.choices));
      return withChoice(chosen, { target: target.id, option: id, value });
    },
    { ...output, exporter },
  );
}

function valuesIn(choices: Target['options'][number]['choices']): readonly string[] {
  return choices.map(({ value }) => value);
}
