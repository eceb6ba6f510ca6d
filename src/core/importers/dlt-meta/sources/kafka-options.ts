/** What Kafka sources and sinks have in common: servers and certificates whose secrets are kept apart. */

import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeId, Secret } from '#core/model/pipeline.ts';
import { secretText } from '#core/model/secret-text.ts';
import { became } from '../reading/leaf-fates.ts';
import { holds, type ObjectReader, takeText } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';

/** The two keys that name a secret. */
export interface SecretKeys {
  readonly scope: string;
  readonly key: string;
}

export interface SecretTarget {
  readonly node: NodeId;
  readonly field: FieldPath;
  /** Alias, unless the secret has one. */
  readonly purpose: string;
  readonly title: string;
  /** The account the secret belongs to, where that is not clear from the secret. */
  readonly owner?: string;
}

/** The alias of a secret that two keys name; undefined when they do not, half a pair is reported. */
export function takeSecret(
  reader: ObjectReader,
  keys: SecretKeys,
  target: SecretTarget,
  scope: Scope,
): string | undefined {
  const secretScope = takeText(reader, keys.scope);
  const secretKey = takeText(reader, keys.key);
  if (!(secretScope && secretKey)) {
    const half = secretScope ?? secretKey;
    if (half) reportHalf(half, keys, target, scope);
    return undefined;
  }
  return aliasOf(secretScope, secretKey, target, scope);
}

/** Gives a secret its alias and notes where scope and key went. */
export function aliasOf(
  secretScope: Read<string>,
  secretKey: Read<string>,
  target: SecretTarget,
  scope: Scope,
): string {
  const secret: Secret = { scope: secretScope.value, key: secretKey.value };
  const alias = scope.secrets.alias(target.purpose, secret, target.owner);
  const ref = { node: target.node, field: target.field };
  became(secretScope, [ref, { field: ['secrets', alias, 'scope'] }]);
  became(secretKey, [ref, { field: ['secrets', alias, 'key'] }]);
  return alias;
}

/** The passwords of both certificate stores, as options. */
export function takeStorePasswords(
  reader: ObjectReader,
  target: Omit<SecretTarget, 'purpose'>,
  scope: Scope,
): Record<string, string> {
  const stores = ['truststore', 'keystore'] as const;
  const parts = stores.flatMap((store) => [
    `kafka.ssl.${store}.location`,
    `kafka.ssl.${store}.secrets.scope`,
    `kafka.ssl.${store}.secrets.key`,
  ]);
  const present = parts.filter((key) => holds(reader, key));
  if (present.length > 0 && present.length < parts.length) {
    const missing = parts.filter((key) => !holds(reader, key));
    scope.report('ssl-incomplete', {
      severity: 'error',
      message: `The ${target.title} sets up SSL only in part: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
      hint: 'Location and secret of both stores are needed. What is there is converted.',
      at: placeOf(reader, { node: target.node, field: target.field }),
    });
  }
  const options: Record<string, string> = {};
  for (const store of stores) {
    const option = `kafka.ssl.${store}.password`;
    const keys = {
      scope: `kafka.ssl.${store}.secrets.scope`,
      key: `kafka.ssl.${store}.secrets.key`,
    };
    const field = [...target.field, option];
    const alias = takeSecret(
      reader,
      keys,
      { ...target, field, purpose: `kafka_${store}_password` },
      scope,
    );
    if (alias) options[option] = secretText(alias);
  }
  return options;
}

function reportHalf(
  half: Read<string>,
  keys: SecretKeys,
  target: SecretTarget,
  scope: Scope,
): void {
  const other = half.key === keys.scope ? keys.key : keys.scope;
  const ref = { node: target.node, field: target.field };
  scope.report('secret-incomplete', {
    severity: 'error',
    message: `The ${target.title} has "${half.key}" without "${other}", so the secret cannot be found.`,
    hint: `Add "${other}".`,
    at: placeOf(half, ref),
  });
  became(half, [ref], 'The other half of the secret is missing.');
}
