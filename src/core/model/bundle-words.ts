/**
 * Says texts of the model as a bundle does: `{catalog}` becomes `${var.catalog}`, which the bundle
 * fills in from the values of a target.
 */
import type { Pipeline } from './pipeline.ts';
import { plainName } from './plain-name.ts';
import { isReservedToken } from './variables.ts';

export interface BundleVariable {
  /** In the model, and as the pipeline is given it. */
  readonly name: string;
  /** In the bundle, whose names are shorter of signs. */
  readonly key: string;
}

export interface BundleWords {
  /** In the order of their names. */
  readonly variables: readonly BundleVariable[];
  text(written: string): string;
}

/** What the command line takes for a name where a variable is used. */
const usable = /^[A-Za-z]+(?:[-_]?[A-Za-z0-9]+)*$/;
const token = /(?<!\$)\{(\w+)\}/g;

/** @param reserved names of variables the bundle has beside those of the project */
export function bundleWords(
  { variables }: Pick<Pipeline, 'variables'>,
  reserved: readonly string[] = [],
): BundleWords {
  const names = Object.keys(variables)
    .filter((name) => !isReservedToken(name))
    .sort((a, b) => (a < b ? -1 : 1));
  const keepsName = (name: string): boolean => usable.test(name) && !reserved.includes(name);
  const taken = new Set([...reserved, ...names.filter(keepsName)]);
  const keys = new Map(names.map((name) => [name, keepsName(name) ? name : freeKey(name, taken)]));
  return {
    variables: names.map((name) => ({ name, key: keys.get(name) ?? name })),
    text: (written) =>
      written.replace(token, (all, name) => (keys.has(name) ? `\${var.${keys.get(name)}}` : all)),
  };
}

function freeKey(name: string, taken: Set<string>): string {
  const plain = plainName(name);
  const wanted = usable.test(plain) ? plain : `variable_${plain}`.replace(/_$/, '');
  let key = wanted;
  for (let n = 2; taken.has(key); n += 1) key = `${wanted}_${n}`;
  taken.add(key);
  return key;
}
