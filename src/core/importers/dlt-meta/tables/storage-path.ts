/** Leaves out the storage path of a table, which the destination chooses by itself. */

import type { FieldRef } from '#core/model/field-ref.ts';
import { listed } from '#core/text/wording.ts';
import { distinctReads, takeForEnvironments } from '../environments/environment-values.ts';
import { dropped } from '../reading/leaf-fates.ts';
import type { ObjectReader } from '../reading/object-reader.ts';
import { placeOf } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';

export interface StoragePath {
  /** The key it stands under, without an environment. */
  readonly key: string;
  /** What is stored there, for messages: `bronze table orders`. */
  readonly title: string;
  readonly ref: FieldRef;
}

/** Takes the paths of all environments, and notes that they are not carried over. */
export function dropStoragePath(
  entry: ObjectReader,
  { key, title, ref }: StoragePath,
  scope: Scope,
): void {
  const paths = distinctReads(takeForEnvironments(entry, key, scope));
  const [first] = paths;
  if (!first) return;
  for (const read of paths) {
    dropped(read, 'Unity Catalog keeps managed tables in a place of its own.');
  }
  scope.report('table-path-not-carried', {
    severity: 'info',
    message: `The storage path of the ${title} is not carried over: ${listed(paths.map(({ value }) => value))}.`,
    hint: 'Unity Catalog manages where the table is stored. Data under the old path stays there; copy it if the history is needed.',
    at: placeOf(first, ref),
  });
}
