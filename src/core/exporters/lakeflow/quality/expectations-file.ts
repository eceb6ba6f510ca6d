/** Makes the file of expectations of a table: once for all tables that have the same. */
import type { FieldPath } from '#core/model/field-ref.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { remember } from '#core/model/remember.ts';
import type { Scope } from '../scope.ts';
import type { ChangeFeedColumns } from '../spec/change-feed-columns.ts';
import {
  type ExpectationEntry,
  expectationKinds,
  type Quality,
  qualityOf,
} from './expectation-entries.ts';

export interface ExpectationsFile {
  readonly quality: Quality;
  readonly value: unknown;
  readonly text: string;
  /** Each entry with the place it has in the file. */
  readonly placed: readonly { readonly entry: ExpectationEntry; readonly path: FieldPath }[];
}

/** Those of one bundle, by what they are made from. */
const filesIn = remember((_: Scope) => new Map<string, ExpectationsFile>());

/** Sister tables often share their expectations to the letter. */
export function expectationsFileOf(
  scope: Scope,
  node: NodeOf<'table'>,
  { renamed, columns }: ChangeFeedColumns,
): ExpectationsFile {
  // Names of a change feed differ by what the table reads.
  if (columns.length > 0) return fileOf(scope, qualityOf(node, renamed));
  const { expectations, quarantine, snapshotCapture } = node.fields;
  const { mode, rules } = quarantine ?? {};
  const key = JSON.stringify([expectations, mode, rules, snapshotCapture !== undefined]);
  const files = filesIn(scope);
  const known = files.get(key) ?? fileOf(scope, qualityOf(node));
  files.set(key, known);
  return known;
}

function fileOf({ notation }: Scope, quality: Quality): ExpectationsFile {
  const value: Record<string, unknown> = {};
  const placed = Object.keys(expectationKinds).flatMap((kind) => {
    const entries = quality.entries.filter((entry) => entry.kind === kind);
    if (entries.length > 0) value[kind] = entries.map(printed);
    return entries.map((entry, index) => ({ entry, path: [kind, String(index)] }));
  });
  return { quality, value, text: notation.print(value), placed };
}

function printed({ name, constraint, enabled, tag }: ExpectationEntry) {
  return { name, constraint, enabled, ...(tag !== undefined && { tag }) };
}
