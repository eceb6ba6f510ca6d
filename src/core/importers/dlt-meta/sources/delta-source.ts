/** Reads a Delta source: a table, read as a stream, or whole for snapshots. */
import { type EnvironmentValues, takeForEnvironments } from '../environments/environment-values.ts';
import { became, dropped } from '../reading/leaf-fates.ts';
import {
  holds,
  type ObjectReader,
  takeFlag,
  takeText,
  takeValue,
} from '../reading/object-reader.ts';
import { takeOptions } from '../reading/option-map.ts';
import { placeOf, type Read } from '../reading/placed.ts';
import { reportUnknownKeys } from '../reading/unknown-keys.ts';
import type { Scope } from '../scope.ts';
import { type FlowDraft, flowRef, type SourceRequest } from './source-request.ts';

const known = ['source_database', 'source_table', 'source_catalog', 'snapshot_format'];

/** @returns absent: no table is named */
export function readDeltaSource(request: SourceRequest, scope: Scope): FlowDraft | undefined {
  const { details } = request;
  const table = takeText(details, 'source_table');
  const database = takeText(details, 'source_database');
  const catalogs = takeCatalogs(details, scope);
  dropUnused(request, scope);
  if (!table) return undefined;
  scope.tableReads.push({
    reader: request.table,
    flow: request.flow,
    table,
    database: databaseOf(database, catalogs, scope),
    databaseReads: [repeated(database, scope), catalogs],
    purpose: 'source_schema',
    byName: false,
  });
  reportIgnoredCatalog(request, catalogs, scope);
  return { from: '', ...takeReaderOptions(request, scope) };
}

/** Options of reading a table go to the flow, for the table itself may be one of this pipeline. */
export function takeReaderOptions(
  request: Pick<SourceRequest, 'options' | 'table' | 'flow' | 'title'>,
  scope: Scope,
): Pick<FlowDraft, 'options' | 'changeFeed'> {
  const { options: reader, table, flow, title } = request;
  const ref = { node: table.id, field: ['flows', flow] };
  const feed =
    reader && holds(reader, 'readChangeFeed') ? takeFlag(reader, 'readChangeFeed') : undefined;
  const options = takeOptions(reader, { node: table.id, field: [...ref.field, 'options'] });
  const given = Object.keys(options).length === 0 ? {} : { options };
  if (!feed?.value) {
    dropped(feed, 'It is off, which is how tables are read anyway.');
    return given;
  }
  const feedRef = { node: table.id, field: [...ref.field, 'changeFeed'] };
  became(feed, [feedRef], 'Rows as they were before an update are left out.');
  scope.report('change-feed', {
    message: `The ${title} reads the change data feed. DLT-META passes every change row on; the conversion leaves out the rows that show the state before an update.`,
    hint: 'Check that nothing downstream needs rows of the type update_preimage. The Lakeflow Framework keeps _change_type, _commit_version and _commit_timestamp out of tables; select them under other names if they are wanted there.',
    at: placeOf(feed, feedRef),
  });
  return { ...given, changeFeed: ['insert', 'update_postimage', 'delete'] };
}

/** `catalog.schema` in each environment; a schema that names its catalog already stands alone. */
function databaseOf(
  database: Read<string> | undefined,
  catalogs: EnvironmentValues,
  scope: Scope,
): ReadonlyMap<string, string> {
  if (!database) return new Map();
  const schema = database.value.trim();
  return new Map(
    scope.environments.kept.map((environment) => {
      const catalog = schema.includes('.') ? undefined : catalogs.get(environment)?.value;
      return [environment, catalog === undefined ? schema : `${catalog}.${schema}`];
    }),
  );
}

/** With an environment at the end, or, since version 0.1.0, without one. */
function takeCatalogs(details: ObjectReader, scope: Scope): EnvironmentValues {
  const catalogs = takeForEnvironments(details, 'source_catalog', scope);
  const plain = takeText(details, 'source_catalog');
  return catalogs.size > 0 ? catalogs : repeated(plain, scope);
}

function repeated(read: Read<string> | undefined, scope: Scope): EnvironmentValues {
  if (!read) return new Map();
  return new Map(scope.environments.kept.map((environment) => [environment, read]));
}

function dropUnused({ details }: SourceRequest, scope: Scope): void {
  const reason = 'DLT-META does not use it for tables.';
  dropped(takeValue(details, 'source_schema_path'), reason);
  dropped(takeValue(details, 'source_metadata'), reason);
  for (const read of takeForEnvironments(details, 'source_path', scope).values()) {
    dropped(read, reason);
  }
  const format = takeText(details, 'snapshot_format');
  dropped(format, 'It is expressed by reading the table as a snapshot.');
  reportUnknownKeys(details, scope, { owner: 'source_details', known });
}

function reportIgnoredCatalog(
  request: SourceRequest,
  catalogs: EnvironmentValues,
  scope: Scope,
): void {
  const first = [...catalogs.values()][0];
  if (!first || request.isAppendFlow) return;
  scope.report('source-catalog-ignored', {
    severity: 'info',
    message: `DLT-META ignores "${first.key}" and reads the table from the default catalog. The conversion reads it from ${first.value}.`,
    hint: 'Check that the table is in that catalog.',
    at: placeOf(first, flowRef(request)),
  });
}
