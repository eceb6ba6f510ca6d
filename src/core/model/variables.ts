/** Variables: the `{token}`s in the model's texts, and what they stand for in an environment. */
import type { Pipeline } from './pipeline.ts';

/** Word characters in braces; `${…}` is another syntax, for secrets. */
const token = /(?<!\$)\{(\w+)\}/g;
/** `{3}` in a pattern repeats what stands before it. */
const repetition = /^\d+$/;

/** Filled in by the platform for every pipeline, so they need no value, and take none. */
export const runtimeTokens: ReadonlySet<string> = new Set([
  'pipeline_id',
  'pipeline_catalog',
  'pipeline_schema',
  'pipeline_layer',
  'start_utc_timestamp',
  'workspace_env',
  'logical_env',
]);

/** Placeholders of snapshot paths: they stand for a part of a file's name, not for a variable. */
export const snapshotTokens: ReadonlySet<string> = new Set(['version', 'fragment']);

/** Whether a name in braces means something of its own, so that no variable fills it in. */
export function isReservedToken(name: string): boolean {
  return runtimeTokens.has(name) || snapshotTokens.has(name);
}

/** Names of the tokens in a text, each once, in the order they first appear. */
export function tokensIn(text: string): readonly string[] {
  if (!text.includes('{')) return [];
  const names = Array.from(text.matchAll(token), ([, name = '']) => name);
  return [...new Set(names)].filter((name) => !repetition.test(name));
}

/** @param replace what stands in the place of a token; absent: it stays */
export function replaceTokens(text: string, replace: (name: string) => string | undefined): string {
  return text.replace(token, (written, name) => replace(name) ?? written);
}

/** The text with one token replaced by another. */
export function renameToken(text: string, from: string, to: string): string {
  return replaceTokens(text, (name) => (name === from ? `{${to}}` : undefined));
}

/** The value of a variable in an environment; absent: it has none, or an empty one. */
export function valueIn(
  variables: Pipeline['variables'],
  name: string,
  environment: string,
): string | undefined {
  const variable = Object.hasOwn(variables, name) ? variables[name] : undefined;
  const isSet = variable !== undefined && Object.hasOwn(variable, environment);
  return (isSet && variable[environment]) || undefined;
}

/**
 * A text as it reads in one environment. Values may hold tokens themselves, one level deep, as
 * where it is deployed. Tokens without a value stay as they are.
 */
export function resolve(
  text: string,
  variables: Pipeline['variables'],
  environment: string,
): string {
  if (!text.includes('{')) return text;
  const once = (inner: string): string =>
    inner.replace(token, (written, name) => valueIn(variables, name, environment) ?? written);
  return once(once(text));
}

/** A text as it is in each environment; as it is without one where there is none. */
export function valuesIn(
  { environments, variables }: Pick<Pipeline, 'environments' | 'variables'>,
  text: string,
): readonly string[] {
  const all = environments.length > 0 ? environments : [''];
  return all.map((environment) => resolve(text, variables, environment));
}
