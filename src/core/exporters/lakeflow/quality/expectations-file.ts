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
  /** The fields of a table that stand in it, and where. */
  readonly places: readonly Place[];
}

interface Place {
  readonly field: FieldPath;
  readonly path: FieldPath;
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
  if (columns.length > 0) return fileOf(scope, node, qualityOf(node, renamed));
  const { expectations, quarantine, snapshotCapture } = node.fields;
  const { mode, rules } = quarantine ?? {};
  const key = JSON.stringify([expectations, mode, rules, snapshotCapture !== undefined]);
  const files = filesIn(scope);
  const known = files.get(key) ?? fileOf(scope, node, qualityOf(node));
  files.set(key, known);
  return known;
}

function fileOf(
  { notation }: Scope,
  { fields }: NodeOf<'table'>,
  quality: Quality,
): ExpectationsFile {
  const rules = fields.quarantine?.rules ?? [];
  const value: Record<string, unknown> = {};
  const places = Object.keys(expectationKinds).flatMap((kind) => {
    const entries = quality.entries.filter((entry) => entry.kind === kind);
    if (entries.length > 0) value[kind] = entries.map(printed);
    return entries.flatMap(({ field }, index) => {
      const path = [kind, String(index)];
      return field[0] === 'expectations' ? { field, path } : placesOfRules(rules, field, path);
    });
  });
  return { quality, value, text: notation.print(value), places };
}

/** The rules of a quarantine are one entry together. */
function placesOfRules(
  rules: readonly unknown[],
  field: FieldPath,
  path: FieldPath,
): readonly Place[] {
  return rules.flatMap((_, index) => {
    const rule = [...field, String(index)];
    return [
      { field: rule, path },
      { field: [...rule, 'name'], path: [...path, 'name'] },
      { field: [...rule, 'condition'], path: [...path, 'constraint'] },
    ];
  });
}

function printed({ name, constraint, enabled, tag }: ExpectationEntry) {
  return { name, constraint, enabled, ...(tag !== undefined && { tag }) };
}
