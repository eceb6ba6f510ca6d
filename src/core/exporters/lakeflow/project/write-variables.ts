/** Writes what differs by environment: the values of tokens, and where secrets are kept. */
import type { Secret } from '#core/model/pipeline.ts';
import { isReservedToken, resolve, runtimeTokens } from '#core/model/variables.ts';
import { at } from '../../book.ts';
import { emitConfig, type Scope } from '../scope.ts';
import { createSpecWriter } from '../spec/spec-writer.ts';

export const configsFolder = 'src/pipeline_configs';

/** A file for each environment; names are sorted, so that a diff shows changes alone. */
export function writeSubstitutions(scope: Scope): void {
  const { pipeline } = scope;
  const names = Object.keys(pipeline.variables)
    .sort((a, b) => (a < b ? -1 : 1))
    .filter((name) => canBeToken(scope, name));
  for (const environment of pipeline.environments) {
    const path = `${configsFolder}/${environment}_substitutions.${scope.notation.ending}`;
    const writer = createSpecWriter(path, scope.book);
    writer.put(['tokens'], {});
    for (const name of names) {
      const value = ownValue(pipeline.variables[name], environment);
      writer.put(['tokens', name], value, at('', ['variables', name, environment]));
    }
    emitConfig(scope, writer.spec, { path, kind: 'substitutions' });
  }
}

function ownValue(values: Readonly<Record<string, string>> | undefined, key: string): string {
  return values && Object.hasOwn(values, key) ? (values[key] ?? '') : '';
}

/** Some names mean something else to the target: a token of that name would do harm, or nothing. */
function canBeToken({ book }: Scope, name: string): boolean {
  if (!isReservedToken(name)) return true;
  const reason = runtimeTokens.has(name)
    ? 'The framework fills it in itself.'
    : 'The framework uses it for the versions of snapshot files.';
  book.lose(at('', ['variables', name]), reason);
  return false;
}

export interface BundleSecret extends Secret {
  readonly alias: string;
  /** Alias of the access key that has to be put into a connection line to make this secret. */
  readonly madeFrom?: string;
}

/** Writes one file for each environment if there are secrets. @returns them, in the order of their aliases */
export function writeSecrets(scope: Scope): readonly BundleSecret[] {
  const secrets = secretsOf(scope);
  if (secrets.length === 0) return secrets;
  for (const environment of scope.pipeline.environments) {
    const path = `${configsFolder}/${environment}_secrets.${scope.notation.ending}`;
    const writer = createSpecWriter(path, scope.book);
    for (const { alias, scope: vault, key, madeFrom = alias } of secrets) {
      const inPlace = (text: string): string =>
        resolve(text, scope.pipeline.variables, environment);
      writer.put([alias, 'scope'], inPlace(vault), at('', ['secrets', madeFrom, 'scope']));
      writer.put([alias, 'key'], inPlace(key), at('', ['secrets', madeFrom, 'key']));
      // Without this a missing secret would silently be an empty text.
      writer.put([alias, 'exceptionEnabled'], true);
    }
    emitConfig(scope, writer.spec, { path, kind: 'secrets' });
  }
  return secrets;
}

function secretsOf({ pipeline, connectionSecrets, usedSecrets }: Scope): readonly BundleSecret[] {
  const replaced = new Set(
    [...connectionSecrets.values()].filter((alias) => !usedSecrets.has(alias)),
  );
  const secrets: BundleSecret[] = [];
  for (const [alias, secret] of Object.entries(pipeline.secrets)) {
    if (!replaced.has(alias)) secrets.push({ alias, ...secret });
  }
  for (const [alias, madeFrom] of connectionSecrets) {
    // A rule reports secrets that nothing is known of; the framework refuses a file that holds one.
    const secret = pipeline.secrets[madeFrom];
    if (secret) secrets.push({ alias, scope: secret.scope, key: `${secret.key}_jaas`, madeFrom });
  }
  return secrets.sort((a, b) => (a.alias < b.alias ? -1 : 1));
}
