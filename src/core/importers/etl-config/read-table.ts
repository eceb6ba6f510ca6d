/** Makes the table of one row; what it reads is tied on once all tables are known. */
import type { Draft } from 'immer';
import type { EtlTable } from '#core/etl-config/config-schema.ts';
import {
  changeLinks,
  type FieldLink,
  keptKeys,
  snapshotLinks,
  tableLinks,
} from '#core/etl-config/field-links.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { inTexts, toModelText } from '#core/etl-config/tokens.ts';
import { freeId } from '#core/model/graph.ts';
import type { NodeOf } from '#core/model/pipeline.ts';
import { plainName } from '#core/model/plain-name.ts';
import { isObject, valueAt } from '#core/model/value-at.ts';
import type { CheckedRow } from './check-row.ts';
import { meantKey } from './known-keys.ts';
import { readColumns } from './read-columns.ts';
import { readQuality } from './read-quality.ts';
import { isEmptyList, type Scope } from './scope.ts';

export interface ReadRow extends CheckedRow {
  readonly table: Draft<NodeOf<'table'>>;
  /** Says that a value of the row became a field of the table. */
  became(key: readonly string[], field: readonly string[], note?: string): void;
}

/** Adds the node to the scope, without flows. */
export function readTable(scope: Scope, checked: CheckedRow): ReadRow {
  const { row, pathOf } = checked;
  const name = row.target?.table ?? row.name;
  const id = freeId(scope.nodes, `${row.layer}.${plainName(name) || row.name}`);
  const fields: Record<string, unknown> = {
    layer: row.layer,
    kind: kindOf(scope, row),
    group: scope.group,
    flowId: `${row.layer}_${plainName(name) || row.name}`,
    flows: {},
  };
  // The fields below are put where the model has them; the result is checked in tests.
  const table = { id, type: 'table', name, fields } as unknown as Draft<NodeOf<'table'>>;
  scope.nodes[id] = table;
  const became: ReadRow['became'] = (key, field, note) =>
    scope.text.became(pathOf(key), { node: id, field }, note);
  const read: ReadRow = { ...checked, table, became };
  became(['name'], ['name']);
  became(['target', 'table'], ['name']);
  became(['layer'], ['layer']);
  became(['mode'], ['kind']);
  copyDefaults(scope, read, fields);
  copy(read, fields, tableLinks);
  readPlace(scope, read, fields);
  readFormat(scope, read);
  readCapture(read, fields);
  Object.assign(fields, readQuality(read), readColumns(read));
  readKept(scope, read, fields);
  return read;
}

/** Changes are applied to streaming tables alone. */
function kindOf({ defaults }: Scope, { mode, cdc }: EtlTable): string {
  const isStream = (mode ?? defaults.mode ?? 'batch') === 'streaming' || cdc !== undefined;
  return isStream ? 'streaming-table' : 'materialized-view';
}

function copy(
  { row, became }: ReadRow,
  into: Record<string, unknown>,
  links: readonly FieldLink[],
) {
  for (const { key, field } of links) {
    const value = valueAt(row, key);
    if (value === undefined || isEmptyList(value)) continue;
    const known = valueAt(into, field);
    const read = inTexts(textsOf(key, value), toModelText);
    putAt(into, field, isObject(known) && isObject(read) ? { ...known, ...read } : read);
    became(key, field);
  }
}

/** What a row does not say itself. */
function copyDefaults(
  { defaults, text }: Scope,
  { row, table }: ReadRow,
  fields: Record<string, unknown>,
) {
  if (row.mode === undefined)
    text.became(['defaults', 'mode'], { node: table.id, field: ['kind'] });
  const { table_properties } = defaults;
  if (!table_properties) return;
  const own = row.target?.table_properties ?? {};
  for (const [key, value] of Object.entries(table_properties)) {
    if (Object.hasOwn(own, key)) continue;
    putAt(fields, ['properties', key], String(value));
    text.became(['defaults', 'table_properties', key], {
      node: table.id,
      field: ['properties', key],
    });
  }
}

/** Table properties are texts, however YAML read them. */
function textsOf(key: readonly string[], value: unknown): unknown {
  if (key.at(-1) !== 'table_properties' || typeof value !== 'object' || value === null)
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, String(one)]));
}

/** `catalog.schema`, from the row, its layer, or what holds for all. */
function readPlace(
  { defaults, text }: Scope,
  { row, table, became, pathOf }: ReadRow,
  fields: Record<string, unknown>,
): void {
  const ofLayer = defaults.layers?.[row.layer] ?? {};
  const catalog = row.target?.catalog ?? ofLayer.catalog ?? defaults.catalog;
  const schema = row.target?.schema ?? ofLayer.schema ?? defaults.schema;
  const parts = [catalog, schema].filter((part): part is string => part !== undefined);
  if (schema === undefined) {
    const reason = 'A catalog without a schema is no place for a table.';
    text.end(pathOf(['target', 'catalog']), { kind: 'decide', reason });
    return;
  }
  fields.database = toModelText(parts.join('.'));
  const ref = { node: table.id, field: ['database'] };
  for (const key of ['catalog', 'schema']) {
    became(['target', key], ['database']);
    text.became(['defaults', 'layers', row.layer, key], ref);
    text.became(['defaults', key], ref);
  }
}

function readFormat({ text }: Scope, { row, pathOf }: ReadRow): void {
  const format = row.target?.format;
  if (format === undefined) return;
  text.end(
    pathOf(['target', 'format']),
    format.toLowerCase() === 'delta'
      ? { kind: 'dropped', reason: 'Tables are Delta tables anyway.' }
      : { kind: 'decide', reason: 'Tables are Delta tables; no other format can be chosen here.' },
  );
}

function readCapture(read: ReadRow, fields: Record<string, unknown>): void {
  const { cdc } = read.row;
  if (!cdc) return;
  const [name, links] = cdc.from_snapshot
    ? (['snapshotCapture', snapshotLinks] as const)
    : (['changeCapture', changeLinks] as const);
  copy(read, fields, links);
  putAt(fields, [name, 'scdType'], String(cdc.scd_type ?? 1));
  read.became(['cdc', 'scd_type'], [name, 'scdType']);
  read.became(['cdc', 'from_snapshot'], [name]);
  if (cdc.from_snapshot || cdc.sequence_by !== undefined) return;
  putAt(fields, [name, 'sequenceBy'], '');
}

function readKept(
  { report, text }: Scope,
  { row, extra, became, pathOf, originOf, table }: ReadRow,
  fields: Record<string, unknown>,
): void {
  for (const key of keptKeys) {
    if (row[key] === undefined) continue;
    putAt(fields, ['kept', 'etl', key], row[key]);
    became([key], ['kept', 'etl', key]);
  }
  for (const { path, value } of extra) {
    const field = ['kept', 'etl', 'params', '_extra', ...path];
    const meant = meantKey(path, 'row');
    putAt(fields, field, value);
    text.became(originOf(path), { node: table.id, field });
    report('unknown-key', {
      message: `${path.join('.')} of ${row.name} is no key of this format. It is kept under params.`,
      hint: meant
        ? `Did you mean ${meant}?`
        : 'Check its spelling; what means it can be set in the form of the table.',
      at: text.place(originOf(path), { node: table.id, field }),
    });
  }
  if (row.enabled === false) {
    report('disabled-table', {
      message: `${row.name} is switched off in the file. The design has it like any other table.`,
      hint: 'Delete it if nothing should write it. What is exported to this format says that it is off.',
      at: text.place(pathOf(['enabled']), { node: table.id, field: ['kept', 'etl', 'enabled'] }),
    });
  }
}
