/** `--set`: values of variables that a call gives, such as those of placeholders. */
import { nearMissFinder } from '#core/model/did-you-mean.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { listedFirst } from '#core/text/wording.ts';
import { UsageError } from './usage-error.ts';

type Variables = Pipeline['variables'];

interface GivenValue {
  readonly variable: string;
  /** Absent: every environment. */
  readonly environment: string | undefined;
  readonly value: string;
}

const mostListed = 10;
const form = /^([^=@]+)(?:@([^=]+))?=(.*)$/s;

/**
 * @param given each `NAME=VALUE`, or `NAME@ENVIRONMENT=VALUE`; later ones win
 * @throws UsageError where one has another form, or names what the project does not have
 */
export function withValues(pipeline: Pipeline, given: readonly string[]): Pipeline {
  if (given.length === 0) return pipeline;
  const values = given.map(valueIn);
  const set = (known: Variables, one: GivenValue) => withValue(pipeline, known, one);
  return { ...pipeline, variables: values.reduce(set, pipeline.variables) };
}

function valueIn(text: string): GivenValue {
  const [, variable, environment, value] = form.exec(text) ?? [];
  if (variable !== undefined && value !== undefined) return { variable, environment, value };
  throw new UsageError(
    `--set takes NAME=VALUE or NAME@ENVIRONMENT=VALUE; "${text}" is neither of them.`,
  );
}

function withValue(
  { environments }: Pipeline,
  variables: Variables,
  { variable, environment, value }: GivenValue,
): Variables {
  const names = Object.keys(variables);
  if (!names.includes(variable)) throw unknown('variable', variable, names);
  if (environment !== undefined && !environments.includes(environment)) {
    throw unknown('environment', environment, environments);
  }
  const set = environment === undefined ? environments : [environment];
  const values = Object.fromEntries(set.map((name) => [name, value]));
  return { ...variables, [variable]: { ...variables[variable], ...values } };
}

function unknown(what: string, name: string, known: readonly string[]): UsageError {
  const meant = nearMissFinder(known)(name);
  const advice = meant
    ? `Did you mean "${meant}"?`
    : `There is ${listedFirst(known, mostListed) || 'none'}.`;
  return new UsageError(`--set: there is no ${what} "${name}". ${advice}`);
}
