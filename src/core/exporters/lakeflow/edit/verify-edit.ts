/**
 * Makes sure that an edit was taken over: what was edited has to be written as it was edited.
 *
 * Some keys are worked out from several fields, or are not used in some cases. Rather than know
 * every such case, the file is written again and compared at the places that were edited.
 */

import { valueAt } from '#core/model/value-at.ts';
import { sameValue } from '#core/text/same-value.ts';
import { unwrap } from '../quality/sql-text.ts';
import { differences, type Path } from './compare.ts';
import { entriesIn } from './take-expectations.ts';

export interface Versions {
  /** The file as it was, and as it was edited. */
  readonly before: unknown;
  readonly after: unknown;
  /** The file as it is written from the model before the edit, and from the edited model. */
  readonly writtenBefore: unknown;
  readonly writtenAfter: unknown;
}

/** @returns places of the file whose edit the model cannot hold */
export function lostEdits(
  kind: string,
  { before, after, writtenBefore, writtenAfter }: Versions,
): readonly Path[] {
  if (kind === 'expectations') {
    return sameValue(comparableEntries(after), comparableEntries(writtenAfter)) ? [] : [[]];
  }
  return differences(before, after).filter((path) => {
    // Names that other nodes take as well are others when a node is written alone.
    if (!sameValue(valueAt(before, path), valueAt(writtenBefore, path))) return false;
    return !isSame(valueAt(after, path), valueAt(writtenAfter, path), path);
  });
}

/** What a key means where it is absent. */
const defaults: Readonly<Record<string, unknown>> = {
  quarantineMode: 'off',
  enabled: true,
  once: false,
  ignore_null_updates: false,
  clusterByAuto: false,
  mode: 'stream',
};

function isSame(wanted: unknown, written: unknown, path: Path): boolean {
  const absent = defaults[path.at(-1) ?? ''];
  return sameValue(wanted ?? absent, written ?? absent) || (isEmpty(wanted) && isEmpty(written));
}

function isEmpty(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length === 0;
  return value === undefined || value === '';
}

function comparableEntries(file: unknown): unknown {
  return entriesIn(file).map((entry) => ({ ...entry, constraint: unwrap(entry.constraint) }));
}
