/** The value of one key in each environment that is converted. */

import { anyEnvironment, environmentPrefixes } from '../reading/environment-keys.ts';
import { type ObjectReader, takeText } from '../reading/object-reader.ts';
import { type Read, withValue } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';

export type EnvironmentValues = ReadonlyMap<string, Read<string>>;

/** Takes `<prefix>_<environment>` for every environment that is kept; `{env}` stands for each. */
export function takeForEnvironments(
  reader: ObjectReader,
  prefix: string,
  scope: Scope,
): EnvironmentValues {
  const keys = scope.environmentKeys.get(prefix);
  if (!keys) return noValues;
  let values: Map<string, Read<string>> | undefined;
  const forAny = takeText(reader, keys.any);
  for (const { environment, key } of keys.own) {
    const own = takeText(reader, key) ?? forAny;
    if (!own) continue;
    values ??= new Map();
    values.set(environment, forEnvironment(own, environment));
  }
  return values ?? noValues;
}

const noValues: EnvironmentValues = new Map();

/** The keys one prefix has in the environments that are kept. */
export interface PrefixKeys {
  readonly any: string;
  readonly own: readonly { readonly environment: string; readonly key: string }[];
}

/** The keys of each prefix, made once for all entries. */
export function environmentKeysOf(
  environments: readonly string[],
): ReadonlyMap<string, PrefixKeys> {
  return new Map(
    environmentPrefixes.map((prefix) => [
      prefix,
      {
        any: `${prefix}_${anyEnvironment}`,
        own: environments.map((environment) => ({ environment, key: `${prefix}_${environment}` })),
      },
    ]),
  );
}

/** The different values among those of all environments, with the environments each stands for. */
export function distinctReads(values: EnvironmentValues): readonly Read<string>[] {
  if (values.size === 0) return [];
  const bySource = new Map([...values.values()].map((read) => [read.source, read]));
  return [...bySource.values()];
}

function forEnvironment(read: Read<string>, environment: string): Read<string> {
  const trimmed = read.value.trim();
  if (!trimmed.includes(anyEnvironment)) {
    return trimmed === read.value ? read : withValue(read, trimmed);
  }
  return withValue(read, trimmed.replaceAll(anyEnvironment, environment));
}
