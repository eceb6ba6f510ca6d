/**
 * Writes `config.yml`: the tables of a project, what they depend on, and when they are refreshed.
 *
 * It says what tables are; how their rows are made stands in their modules.
 */
import { type EtlConfig, etlConfig, etlLayers } from '#core/etl-config/config-schema.ts';
import { rowNames } from '#core/etl-config/row-names.ts';
import { inTexts, toConfigText } from '#core/etl-config/tokens.ts';
import { at, type Book } from '#core/exporters/book.ts';
import { isRefreshed, jobsOf } from '#core/jobs/pipeline-plan.ts';
import { bundleName } from '#core/model/bundle-targets.ts';
import { nodeOf, tablesOf } from '#core/model/graph.ts';
import type { NodeOf, Pipeline } from '#core/model/pipeline.ts';
import { splitName } from '#core/model/split-name.ts';
import { inSchemaOrder } from '#core/notation/in-schema-order.ts';
import { type ConfigScope, configFile } from './config-scope.ts';
import { writeRow } from './write-row.ts';
import { writeSchedules } from './write-schedules.ts';

/** @param book gets where each field of the model stands in the file */
export function configOf(pipeline: Pipeline, book: Book): EtlConfig {
  const places = placesOf(pipeline);
  const scope: ConfigScope = { pipeline, book, names: rowNames(pipeline), places };
  const schedules = writeSchedules(scope);
  const scheduled = scheduleOf(scope);
  const tables = inReadingOrder(pipeline).map((table, index) => {
    const say = (origin: Parameters<Book['trace']>[0], key: readonly string[]): void =>
      book.trace(origin, configFile, ['tables', `${index}`, ...key]);
    const schedule = scheduled.get(table.id);
    const row = writeRow(scope, { table, say });
    return schedule === undefined ? row : { ...row, schedule };
  });
  book.trace(at('', ['name']), configFile, ['project', 'name']);
  const config: EtlConfig = {
    version: 1,
    project: { name: bundleName(pipeline) },
    environments: environmentsOf(scope),
    defaults: { mode: 'batch', ...(places.size > 0 && { layers: layersOf(places) }) },
    tables,
    ...(Object.keys(schedules).length > 0 && { schedules }),
  };
  const written = inTexts(config, (text) => toConfigText(text, pipeline.variables));
  // Changing texts and the order of keys leaves the shape as it is.
  return inSchemaOrder(etlConfig, written) as EtlConfig;
}

/** Layer by layer, and in each by name. A temporary view is no table: nothing refreshes it. */
function inReadingOrder(pipeline: Pipeline): readonly NodeOf<'table'>[] {
  const all = tablesOf(pipeline).filter(isRefreshed);
  return etlLayers.flatMap((layer) => all.filter(({ fields }) => fields.layer === layer));
}

/** Where most tables of each layer are. */
function placesOf(pipeline: Pipeline): ConfigScope['places'] {
  const places = new Map<string, string>();
  for (const layer of etlLayers) {
    const counts = new Map<string, number>();
    for (const { fields } of tablesOf(pipeline)) {
      const { database } = fields;
      if (fields.layer !== layer || database === undefined) continue;
      counts.set(database, (counts.get(database) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (most) places.set(layer, most[0]);
  }
  return places;
}

function layersOf(places: ConfigScope['places']) {
  return Object.fromEntries(
    [...places].map(([layer, database]) => {
      const [catalog, schema] = splitName(database);
      return [layer, { ...(catalog !== undefined && { catalog }), schema }];
    }),
  );
}

function environmentsOf({ pipeline, book }: ConfigScope): EtlConfig['environments'] {
  return Object.fromEntries(
    pipeline.environments.map((environment) => {
      const values = Object.entries(pipeline.variables).flatMap(([name, variable]) => {
        const value = Object.hasOwn(variable, environment) ? variable[environment] : undefined;
        if (value === undefined) return [];
        const path = ['environments', environment, name];
        book.trace(at('', ['variables', name, environment]), configFile, path);
        return [[name, value] as const];
      });
      book.trace(at('', ['environments']), configFile, ['environments']);
      return [environment, Object.fromEntries(values)];
    }),
  );
}

/** Of tables that a job names itself, the first such job; tags say the rest. */
function scheduleOf({ pipeline, book }: ConfigScope): ReadonlyMap<string, string> {
  const schedules = new Map<string, string>();
  for (const [name, { selection }] of jobsOf(pipeline)) {
    for (const [index, id] of (selection.tables ?? []).entries()) {
      const origin = at('', ['jobs', name, 'selection', 'tables', `${index}`]);
      if (nodeOf(pipeline, id)?.type !== 'table') book.lose(origin, 'There is no such table.');
      else if (schedules.has(id)) book.lose(origin, 'A table stands in one schedule there.');
      else {
        schedules.set(id, name);
        book.trace(origin, configFile, ['tables']);
      }
    }
  }
  return schedules;
}
