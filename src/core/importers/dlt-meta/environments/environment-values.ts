/** The value of one key in each environment that is converted. */

import { anyEnvironment } from '../reading/environment-keys.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import { type Read, withValue } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';

export type EnvironmentValues = ReadonlyMap<string, Read<string>>;

/** Takes `<prefix>_<environment>` for every environment that is kept; `{env}` stands for each. */
export function takeForEnvironments(
  reader: ObjectReader,
  prefix: string,
  scope: Scope,
): EnvironmentValues {
  const values = new Map<string, Read<string>>();
  const forAny = reader.text(`${prefix}_${anyEnvironment}`);
  for (const environment of scope.environments.kept) {
    const own = reader.text(`${prefix}_${environment}`) ?? forAny;
    if (own) values.set(environment, forEnvironment(own, environment));
  }
  return values;
}

/** The different values among those of all environments, with the environments each stands for. */
export function distinctReads(values: EnvironmentValues): readonly Read<string>[] {
  const bySource = new Map([...values.values()].map((read) => [read.source, read]));
  return [...bySource.values()];
}

function forEnvironment(read: Read<string>, environment: string): Read<string> {
  const trimmed = read.value.trim();
  if (!trimmed.includes(anyEnvironment)) return withValue(read, trimmed);
  return withValue(read, trimmed.replaceAll(anyEnvironment, environment));
}
