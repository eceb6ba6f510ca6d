/** Reads where a table's bad rows go, and which rows those are. */

import type { Draft } from 'immer';
import type { Quarantine } from '#core/node-types/table.ts';
import { excerpt, listed } from '#core/text/wording.ts';
import { distinctReads, takeForEnvironments } from '../environments/environment-values.ts';
import { anyEnvironment } from '../reading/environment-keys.ts';
import { layerKey } from '../reading/known-keys.ts';
import { became, dropped, fateOfRest, undecided } from '../reading/leaf-fates.ts';
import {
  filledKeys,
  holds,
  type ObjectReader,
  takeFlag,
  takeObject,
  takeText,
  takeValue,
} from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf } from '../reading/placed.ts';
import type { Scope } from '../scope.ts';
import { clusterColumns, partitionColumns } from '../tables/column-list.ts';
import { placeDatabase, reportCatalogTwice, takeDatabase } from '../tables/database.ts';
import type { LayerTable } from '../tables/layer.ts';
import { dropStoragePath } from '../tables/storage-path.ts';
import type { ReadExpectations } from './read-expectations.ts';
import type { QuarantineRule } from './rule-file.ts';

/** Keys that describe the quarantine table; `{layer}` stands before each. */
const settings = [
  'quarantine_table',
  'quarantine_table_partitions',
  'quarantine_table_cluster_by',
  'quarantine_table_cluster_by_auto',
  'quarantine_table_properties',
];
const quarantineKey = {
  bronze: /^bronze_(quarantine_table|database_quarantine_)/,
  silver: /^silver_(quarantine_table|database_quarantine_)/,
};
const suffixed = ['catalog_quarantine', 'database_quarantine', 'quarantine_table_path'];

/**
 * DLT-META makes such a table only where rules, a name and a schema are there. Otherwise, and for
 * tables built from snapshots, all of it is left out, and what is surprising about that is
 * reported.
 */
export function readQuarantine(
  subject: LayerTable,
  { named, quarantine: rules }: ReadExpectations,
  scope: Scope,
): void {
  const { layer, entry, table } = subject;
  const isConfigured =
    holds(entry, layerKey(layer, 'quarantine_table')) &&
    [...scope.environments.kept, anyEnvironment].some((name) =>
      holds(entry, `${layer}_database_quarantine_${name}`),
    );
  const why = reasonForNone(subject, { isConfigured, named, rules }, scope);
  if (why !== undefined) {
    dropSettings(subject, why, scope);
    const noRule = 'DLT-META makes no quarantine table for it, so the rule has no effect.';
    for (const { read } of rules) dropped(read, noRule);
    return;
  }
  const quarantine: Draft<Quarantine> = { mode: 'table', rules: [] };
  table.fields.quarantine = quarantine;
  quarantine.rules = rules.map((rule, index) => takeRule(subject, rule, index, scope));
  readTable(subject, quarantine, scope);
  reportOtherRows(subject, quarantine, scope);
}

interface Circumstances {
  readonly isConfigured: boolean;
  readonly named: boolean;
  readonly rules: readonly QuarantineRule[];
}

/** Why the table has no quarantine table; undefined when it has one. Reports what is surprising. */
function reasonForNone(
  { layer, entry, table, title }: LayerTable,
  { isConfigured, named, rules }: Circumstances,
  scope: Scope,
): string | undefined {
  const rule = rules[0]?.read;
  const ref = { node: table.id, field: ['quarantine'] };
  if (table.fields.snapshotCapture) {
    if (!rule && !isConfigured) return 'It has no quarantine table.';
    scope.report('quarantine-of-snapshot', {
      message: `The ${title} is built from snapshots, and DLT-META quarantines no rows of those. The conversion keeps its expectations and leaves the quarantine out.`,
      at: placeOf(rule ?? entry, ref),
    });
    return 'DLT-META quarantines no rows of tables built from snapshots.';
  }
  if (!rule && filledKeys(entry).some((key) => quarantineKey[layer].test(key))) {
    const lacks = named ? 'its DQE file has no expect_or_quarantine' : 'it names no DQE file';
    scope.report('quarantine-without-rule', {
      message: `The ${title} describes a quarantine table, but ${lacks}, so DLT-META makes none. Neither does the conversion.`,
      hint: 'Turn the quarantine on in the migrated table if rows that fail its expectations are to be kept.',
      at: placeOf(takeValue(entry, layerKey(layer, 'quarantine_table')) ?? entry, ref),
    });
    return `DLT-META makes no quarantine table, because ${lacks}.`;
  }
  if (rule && !isConfigured) {
    const lacks = `${layer}_quarantine_table and ${layer}_database_quarantine_${scope.environments.kept[0]}`;
    scope.report('quarantine-without-table', {
      message: `The ${title} has quarantine rules and no place for the rows (${lacks}), so DLT-META ignores them. So does the conversion.`,
      hint: 'Name a quarantine table in the migrated table if the rows are to be kept.',
      at: placeOf(rule, ref),
    });
    return 'Table and schema of the quarantine are both needed.';
  }
  return rule ? undefined : 'It has no quarantine rule.';
}

function takeRule(
  { table, title }: LayerTable,
  { read, sign }: QuarantineRule,
  index: number,
  scope: Scope,
): { name: string; condition: string } {
  const rule = { name: read.key, condition: read.value };
  const field = ['quarantine', 'rules', String(index), 'condition'];
  const ref = { node: table.id, field };
  became(read, [ref]);
  if (sign === undefined) return rule;
  const reason = `DLT-META quarantines the rows that satisfy it, and it looks like a rule for good rows: ${sign}.`;
  undecided(read, reason);
  scope.report('quarantine-polarity', {
    message: `The quarantine rule "${rule.name}" of the ${title} looks like a rule for good rows: ${sign}. DLT-META quarantines the rows that satisfy it, and the conversion keeps to that: ${excerpt(rule.condition)}.`,
    hint: 'If the rows that fail the rule are the bad ones, turn it around. DLT-META has quarantined the good ones then.',
    at: placeOf(read, ref),
    fix: {
      title: 'Quarantine the rows that fail the rule',
      command: { name: 'set-field', id: table.id, field, value: `NOT (${rule.condition})` },
    },
  });
  return rule;
}

function readTable(subject: LayerTable, quarantine: Draft<Quarantine>, scope: Scope): void {
  const { layer, entry, table } = subject;
  const title = `quarantine of the ${subject.title}`;
  const ref = (name: string) => ({ node: table.id, field: ['quarantine', name] });
  const keys = {
    catalog: layerKey(layer, 'catalog_quarantine'),
    schema: layerKey(layer, 'database_quarantine'),
  };
  const database = takeDatabase(entry, keys, scope);
  reportCatalogTwice(database, title, ref('database'), scope);
  const text = placeDatabase(database, `${layer}_schema`, ref('database'), scope);
  if (text !== undefined) quarantine.database = text;

  const name = takeText(entry, layerKey(layer, 'quarantine_table'));
  if (name) quarantine.table = name.value.trim();
  became(name, [ref('table')]);
  const properties = takeOptions(
    takeObject(entry, layerKey(layer, 'quarantine_table_properties')),
    { node: table.id, field: ['quarantine', 'properties'] },
  );
  if (Object.keys(properties).length > 0) quarantine.properties = properties;
  readLayout(entry, { layer, title, quarantine, ref }, scope);
  const path = layerKey(layer, 'quarantine_table_path');
  const quarantineRef = { node: table.id, field: ['quarantine'] };
  dropStoragePath(entry, { key: path, title, ref: quarantineRef }, scope);
}

interface Layout {
  readonly layer: LayerTable['layer'];
  readonly title: string;
  readonly quarantine: Draft<Quarantine>;
  ref(name: string): { node: LayerTable['table']['id']; field: string[] };
}

function readLayout(entry: ObjectReader, layout: Layout, scope: Scope): void {
  const { layer, title, quarantine, ref } = layout;
  const partitions = takeValue(entry, layerKey(layer, 'quarantine_table_partitions'));
  if (partitions) {
    const columns = partitionColumns(partitions);
    if (columns.value.length > 0) quarantine.partitionColumns = [...columns.value];
    became(columns, [ref('partitionColumns')]);
    if (columns.value.length > 1) {
      scope.report('quarantine-layout-changed', {
        severity: 'info',
        message: `DLT-META passes several partition columns of the ${title} on as one, which fails. The conversion partitions by ${listed(columns.value)}.`,
        at: placeOf(partitions, ref('partitionColumns')),
      });
    }
  }
  const clusters = takeValue(entry, layerKey(layer, 'quarantine_table_cluster_by'));
  if (clusters) {
    const context = { title, ref: ref('clusterColumns'), report: scope.report };
    const columns = clusterColumns(clusters, context);
    if (columns.value.length > 0) quarantine.clusterColumns = [...columns.value];
    became(columns, [ref('clusterColumns')]);
  }
  const auto = takeFlag(entry, layerKey(layer, 'quarantine_table_cluster_by_auto'));
  if (auto) quarantine.clusterAuto = auto.value;
  became(auto, [ref('clusterAuto')]);
}

function dropSettings({ layer, entry }: LayerTable, reason: string, scope: Scope): void {
  const fate = { kind: 'dropped', reason } as const;
  for (const key of settings) {
    const read = takeValue(entry, layerKey(layer, key));
    if (read) fateOfRest(read.source, fate);
  }
  for (const prefix of suffixed) {
    for (const read of distinctReads(takeForEnvironments(entry, layerKey(layer, prefix), scope))) {
      dropped(read, reason);
    }
  }
}

/** Which rows DLT-META quarantines, and where to, where that is not what the conversion does. */
function reportOtherRows(
  { layer, entry, table, title }: LayerTable,
  { database }: Draft<Quarantine>,
  scope: Scope,
): void {
  const at = placeOf(entry, { node: table.id, field: ['quarantine'] });
  if (holds(entry, layerKey(layer, 'append_flows'))) {
    scope.report('quarantine-of-append-flows', {
      severity: 'info',
      message: `DLT-META quarantines no rows that append flows bring to the ${title}. The conversion does, where they fail its rules.`,
      at,
    });
  }
  if (database !== table.fields.database) {
    scope.report('quarantine-elsewhere', {
      severity: 'info',
      message: `The quarantine of the ${title} goes to the schema that is set for it. Before version 0.1.0, DLT-META makes the table in the schema of its pipeline instead.`,
      hint: 'Look for rows that are quarantined already in the schema of the DLT-META pipeline.',
      at,
    });
  }
}
