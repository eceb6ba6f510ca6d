/** Reads one entry of an onboarding file: its bronze table, its silver table, and the rest. */

import { splitEnvironmentKey } from '../reading/environment-keys.ts';
import { entryKeysIn, flatLayoutReason, unreadKeys } from '../reading/known-keys.ts';
import { dropped, fateOfRest, undecided } from '../reading/leaf-fates.ts';
import { restOf, takeValue } from '../reading/object-reader.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { DraftOf, Scope } from '../scope.ts';
import type { Entry } from './entry.ts';
import { readBronze } from './read-bronze.ts';
import { readSilver } from './read-silver.ts';
import { unreadColumnsFix } from './unread-columns-fix.ts';

/**
 * Adds nodes to the scope. Keys of a table that cannot be converted are dropped with the reason,
 * and keys nobody knows are reported.
 */
export function readEntry(entry: Entry, scope: Scope): void {
  const { reader, outline } = entry;
  reportMissingIdentity(entry, scope);
  const bronze = outline.bronze ? readBronze(entry, scope) : undefined;
  const silver = outline.silver ? readSilver(entry, bronze, scope) : undefined;
  if (!outline.bronze) dropBronzeKeys(entry);
  else if (!bronze) dropLayer(entry, 'bronze');
  if (outline.silver && !silver) dropLayer(entry, 'silver');
  const tables = { bronze, silver };
  reportUnknownKeys(reader, scope, {
    owner: 'an entry',
    known: scope.knownKeys,
    handle: (read) => handleUnread(read, tables, scope),
  });
  if (!(outline.bronze || outline.silver)) {
    scope.report('empty-entry', {
      message: `The entry of ${outline.title} describes neither a bronze nor a silver table, so nothing of it is converted.`,
      at: placeOf(reader),
    });
  }
  const reason = 'The entry could not be converted; a problem says why.';
  if (!(bronze || silver)) fateOfRest(reader.source, { kind: 'dropped', reason });
}

function reportMissingIdentity({ reader, outline, id, group }: Entry, scope: Scope): void {
  const missing = [...(id ? [] : ['data_flow_id']), ...(group ? [] : ['data_flow_group'])];
  if (missing.length === 0) return;
  scope.report('missing-key', {
    severity: 'error',
    message: `The entry of ${outline.title} lacks ${missing.join(' and ')}, and DLT-META refuses it.`,
    hint: 'Its tables are converted. Give them a group, or they are in one without a name.',
    at: placeOf(reader),
  });
}

/** Entries that fan out to silver repeat keys of the bronze table, which another entry describes. */
function dropBronzeKeys({ reader }: Entry): void {
  const reason = 'The bronze table is described by the entry that brings its data in.';
  for (const read of restOf(reader)) {
    const isBronze = read.key.startsWith('bronze_') || read.key === 'source_format';
    if (!isBronze || unreadKeys.has(read.key)) continue;
    dropped(takeValue(reader, read.key), reason);
  }
}

function dropLayer({ reader }: Entry, layer: string): void {
  const reason = `The ${layer} table of the entry could not be converted; a problem says why.`;
  for (const read of restOf(reader)) {
    const isOfLayer =
      read.key.startsWith(`${layer}_`) ||
      (layer === 'bronze' && /^source_(format|details)$/.test(read.key));
    if (!isOfLayer) continue;
    const taken = takeValue(reader, read.key);
    if (taken) fateOfRest(taken.source, { kind: 'dropped', reason });
  }
}

interface EntryTables {
  readonly bronze: DraftOf<'table'> | undefined;
  readonly silver: DraftOf<'table'> | undefined;
}

/** Keys that are known to have no effect, which says more than "unknown". */
function handleUnread(read: Read<unknown>, tables: EntryTables, scope: Scope): boolean {
  const known = unreadKeys.get(read.key);
  if (known) {
    reportUnread(read, known, tables, scope);
    return true;
  }
  if (splitEnvironmentKey(read.key)?.prefix.startsWith('source_')) {
    reportUnread(read, { reason: flatLayoutReason }, tables, scope);
    return true;
  }
  const [environment] = scope.environments.kept;
  if (
    environment !== undefined &&
    entryKeysIn(environment).includes(`${read.key}_${environment}`)
  ) {
    reportUnsuffixed(read, environment, scope);
    return true;
  }
  return reportGold(read, scope);
}

function reportUnread(
  read: Read<unknown>,
  { meant, reason }: { readonly meant?: string; readonly reason: string },
  { bronze, silver }: EntryTables,
  scope: Scope,
): void {
  const table = read.key.startsWith('silver_') ? silver : bronze;
  const fix = table && meant ? unreadColumnsFix(read, meant, table) : undefined;
  dropped(read, reason);
  scope.report('unread-key', {
    message: `"${read.key}" has no effect. ${reason}`,
    hint: meant
      ? `Rename it to "${meant}" if it is to apply. The conversion leaves it out, as DLT-META does.`
      : 'The conversion leaves it out, as DLT-META does.',
    at: placeOf(read, table ? { node: table.id, field: [] } : undefined),
    ...(fix ? { fix } : {}),
  });
}

function reportUnsuffixed(read: Read<unknown>, environment: string, scope: Scope): void {
  undecided(read, `DLT-META reads "${read.key}" only with an environment at its end.`);
  scope.report('key-without-environment', {
    message: `"${read.key}" has no effect, because DLT-META reads it only with an environment at its end.`,
    hint: `Did you mean "${read.key}_${environment}"?`,
    at: placeOf(read),
  });
}

function reportGold(read: Read<unknown>, scope: Scope): boolean {
  if (!read.key.startsWith('gold_')) return false;
  undecided(read, 'DLT-META knows no gold layer.');
  scope.report('gold-key', {
    message: `"${read.key}" is about a gold table, and DLT-META knows bronze and silver only. It is not converted.`,
    hint: 'Draw the gold table on the canvas, reading the silver table of this entry.',
    at: placeOf(read),
  });
  return true;
}
