/** Reports the keys of an object that nobody asked for, with what was probably meant. */
import { distance } from 'fastest-levenshtein';
import { hasFate } from '#core/ledger/fates.ts';
import { eachLeaf } from '#core/ledger/leaf.ts';
import type { SourceValue } from '#core/text/source-tree.ts';
import type { Scope } from '../scope.ts';
import { splitEnvironmentKey } from './environment-keys.ts';
import { dropped, fateOfRest, undecided } from './leaf-fates.ts';
import { type ObjectReader, restOf } from './object-reader.ts';
import { placeOf, type Read } from './placed.ts';
import { isEmpty } from './scalar-text.ts';

export interface UnknownKeys {
  /** What the keys belong to, such as `source_details`. */
  readonly owner: string;
  readonly known: readonly string[];
  /** Takes a key it has more to say about. */
  handle?(read: Read<unknown>): boolean;
}

/** Keys of environments that are left out are no unknown ones. */
export function reportUnknownKeys(
  reader: ObjectReader,
  scope: Scope,
  { owner, known, handle }: UnknownKeys,
): void {
  for (const read of restOf(reader)) {
    if (isSettled(read) || isOfLeftEnvironment(read, scope)) continue;
    if (handle?.(read)) continue;
    const meant = nearest(read.key, known);
    scope.report('unread-key', {
      message: `"${read.key}" is not a key DLT-META reads in ${owner}, so it has no effect.`,
      hint: meant
        ? `Did you mean "${meant}"?`
        : 'Delete it, or set what it was meant to do in the migrated table.',
      at: placeOf(read),
    });
    undecided(read, `"${read.key}" is not a key DLT-META reads in ${owner}.`);
  }
}

/** Empty values mean nothing, and a file that several tables share is reported once. */
function isSettled(read: Read<SourceValue>): boolean {
  if (isEmpty(read.value)) {
    const reason = 'It is empty, which DLT-META treats as absent.';
    fateOfRest(read.source, { kind: 'defaulted', reason });
    return true;
  }
  let isOpen = false;
  eachLeaf(read.source, ({ value, overridden }) => {
    isOpen ||= !overridden && !hasFate(value);
  });
  return !isOpen;
}

/** Settles a key of an environment that is not converted. */
function isOfLeftEnvironment(read: Read<unknown>, scope: Scope): boolean {
  const split = splitEnvironmentKey(read.key);
  const reason = split && scope.environments.left.get(split.environment);
  if (reason === undefined) return false;
  dropped(read, reason);
  return true;
}

const nearestKnown = new WeakMap<readonly string[], Map<string, string | undefined>>();

/** The known word that differs in a letter or two; undefined when none is that close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const answers = nearestKnown.get(known) ?? new Map<string, string | undefined>();
  nearestKnown.set(known, answers);
  if (answers.has(word)) return answers.get(word);
  const limit = word.length < 5 ? 1 : Math.max(2, Math.floor(word.length / 6));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < least) {
      least = apart;
      best = candidate;
    }
  }
  answers.set(word, best);
  return best;
}
