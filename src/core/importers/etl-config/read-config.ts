/** Reads one `config.yml` into a pipeline. */

import { type EtlConfig, etlConfig, etlLayers } from '#core/etl-config/config-schema.ts';
import { putAt } from '#core/etl-config/put-at.ts';
import { rowNames } from '#core/etl-config/row-names.ts';
import { toModelText } from '#core/etl-config/tokens.ts';
import { emptyPipeline, type Pipeline, type Variable } from '#core/model/pipeline.ts';
import { isObject } from '#core/model/value-at.ts';
import { plainValueOf } from '#core/text/plain-value.ts';
import type { SourceDocument } from '#core/text/source-tree.ts';
import type { ImportContext } from '../define.ts';
import { canonicalRows } from './canonical.ts';
import { checkRow } from './check-row.ts';
import { type ConfigText, configText, withoutBlanks } from './config-text.ts';
import { fitSchema } from './fit-schema.ts';
import { readFlows } from './read-flows.ts';
import { readSchedules } from './read-schedules.ts';
import { type ReadRow, readTable } from './read-table.ts';
import { reportHeadMisfit } from './report-misfit.ts';
import type { Scope } from './scope.ts';

/**
 * Rows that do not fit the schema are reported and left out, and the rest of the file is read.
 * @param wanted the environments to convert; empty: all there are
 */
export function readConfig(
  document: SourceDocument,
  wanted: readonly string[],
  { report, progress }: ImportContext,
): Pipeline {
  const text = configText(document);
  const value = plainValueOf(document.root);
  const whole = isObject(value) ? value : {};
  const head = readHead(whole, { text, report });
  const name = head.project?.name ?? emptyPipeline.name;
  const scope: Scope = {
    report,
    text,
    nodes: {},
    defaults: head.defaults ?? {},
    group: name,
    sources: new Map(),
    tables: new Map(),
  };
  // What several tables share is called after the first of them, whatever their order.
  const rows = inReadingOrder(readRows(scope, whole.tables, progress));
  for (const row of rows) readFlows(scope, row);
  keepNames(scope, rows);
  const jobs = readSchedules(scope, head.schedules ?? {}, rows);
  readRest(head, text);
  return {
    ...emptyPipeline,
    name,
    ...environmentsOf(head, wanted, text),
    ...(Object.keys(jobs).length > 0 && { jobs }),
    nodes: scope.nodes,
  };
}

/** All but the tables; what does not fit is left out and reported. */
function readHead(
  whole: Readonly<Record<string, unknown>>,
  { text, report }: Pick<Scope, 'text' | 'report'>,
) {
  const { value, misfits } = fitSchema(etlConfig, {
    ...withoutBlanks(whole, text, (path) => path),
    tables: [],
  });
  for (const misfit of misfits) reportHeadMisfit({ text, report }, misfit);
  // What is absent is not there as undefined either, and a list of no tables always fits.
  return (value ?? { tables: [] }) as EtlConfig;
}

function readRows(
  scope: Scope,
  tables: unknown,
  progress: ImportContext['progress'],
): readonly ReadRow[] {
  const all = canonicalRows(tables);
  return all.flatMap((canonical, index) => {
    progress(index + 1, all.length);
    const checked = checkRow(scope, canonical);
    if (!checked) return [];
    const read = readTable(scope, checked);
    const key = checked.row.name.toLowerCase();
    if (scope.tables.has(key)) {
      scope.report('CFG011', {
        severity: 'error',
        message: `${checked.row.name} stands twice in the file; letter case does not tell names apart.`,
        hint: 'Rename one of them. Both are in the design; links go to the first.',
        at: scope.text.place(canonical.pathOf(['name']), { node: read.table.id, field: ['name'] }),
      });
    } else scope.tables.set(key, read.table);
    return [read];
  });
}

function inReadingOrder(rows: readonly ReadRow[]): readonly ReadRow[] {
  const key = ({ row, table }: ReadRow): string => `${etlLayers.indexOf(row.layer)} ${table.id}`;
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** A name that the design would not give the row again is kept for this format. */
function keepNames({ nodes, text }: Scope, rows: readonly ReadRow[]): void {
  const pipeline = { ...emptyPipeline, nodes };
  const names = rowNames(pipeline);
  for (const { table, row, pathOf } of rows) {
    if (names.get(table.id) === row.name) continue;
    putAt(table.fields, ['kept', 'etl', 'name'], row.name);
    text.became(pathOf(['name']), { node: table.id, field: ['kept', 'etl', 'name'] });
  }
}

function environmentsOf(
  { environments = {} }: EtlConfig,
  wanted: readonly string[],
  text: ConfigText,
): Pick<Pipeline, 'environments' | 'variables'> {
  const variables: Record<string, Variable> = {};
  const kept: string[] = [];
  for (const [environment, values] of Object.entries(environments)) {
    const isKept = wanted.length === 0 || wanted.includes(environment);
    if (isKept) kept.push(environment);
    for (const [name, value] of Object.entries(values)) {
      const path = ['environments', environment, name];
      if (!isKept) {
        text.end(path, { kind: 'dropped', reason: 'This environment was not chosen.' });
        continue;
      }
      putAt(variables, [name, environment], toModelText(String(value)));
      text.became(path, { field: ['variables', name, environment] });
    }
    text.became(['environments', environment], { field: ['environments'] });
  }
  return { environments: kept.length > 0 ? kept : emptyPipeline.environments, variables };
}

/** What stands beside the tables and means nothing to the design. */
function readRest({ defaults }: EtlConfig, text: ConfigText): void {
  text.became(['project', 'name'], { field: ['name'] });
  text.end(['version'], { kind: 'dropped', reason: 'It is the version of the format.' });
  const reason = 'A project has its name alone; people and words belong to its tables.';
  text.end(['project', 'description'], { kind: 'dropped', reason });
  text.end(['project', 'owner'], { kind: 'dropped', reason });
  if (defaults?.format?.toLowerCase() === 'delta') {
    text.end(['defaults', 'format'], {
      kind: 'dropped',
      reason: 'Tables are Delta tables anyway.',
    });
  }
}
