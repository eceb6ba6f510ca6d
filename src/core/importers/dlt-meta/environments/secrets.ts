/** Gives secrets of the legacy config readable aliases, one for each scope and key. */
import type { Secret } from '#core/model/pipeline.ts';
import { compareNames } from '#core/text/compare-names.ts';

export interface Secrets {
  /**
   * The alias for a secret; the same scope and key give the same alias.
   * @param owner whose secret it is, where equal keys open different doors
   */
  alias(purpose: string, secret: Secret, owner?: string): string;
  all(): Readonly<Record<string, Secret>>;
}

/** The same scope and key get the same alias wherever they come up. */
export function createSecrets(): Secrets {
  const byAlias = new Map<string, Secret>();
  const known = new Map<string, string>();
  const counts = new Map<string, number>();

  function freeAlias(purpose: string): string {
    for (let n = (counts.get(purpose) ?? 0) + 1; ; n += 1) {
      const alias = n === 1 ? purpose : `${purpose}_${n}`;
      counts.set(purpose, n);
      if (!byAlias.has(alias)) return alias;
    }
  }

  return {
    alias(purpose, secret, owner = '') {
      const key = JSON.stringify([secret.scope, secret.key, owner]);
      const alias = known.get(key) ?? freeAlias(purpose);
      known.set(key, alias);
      byAlias.set(alias, secret);
      return alias;
    },
    all: () => Object.fromEntries([...byAlias].sort(([a], [b]) => compareNames(a, b))),
  };
}
