/** The sample rows of a design as tests take them: rows that go in, and rows that have to come out. */
import { changeSteps } from '#core/declarative/computed-changes.ts';
import { copyColumn, snapshotSteps } from '#core/declarative/computed-snapshots.ts';
import type { ChangeFlow, Dataset, Input, Step } from '#core/declarative/plan.ts';
import { sqlColumn } from '#core/declarative/sql-words.ts';
import type { NodeId, PipelineNode } from '#core/model/pipeline.ts';
import type { SampleRow } from '#core/model/samples.ts';
import { resolve } from '#core/model/variables.ts';
import { queriesOf } from './expected-modules.ts';
import { type DeclaredInSql, queriesInSql } from './golden-queries.ts';
import { sampleSchema } from './sample-schema.ts';
import type { TestedModule, TestedProject } from './tested-project.ts';
import { hasSamples, workable } from './workable.ts';

type Rows = readonly SampleRow[];

interface Source {
  /** As Spark declares columns. */
  readonly schema: string;
  readonly files: Readonly<Record<string, Rows>>;
}

/** Names and texts have the values of the first environment in them. */
export interface GoldenRows {
  readonly environment: string;
  /** Values of the settings that modules read. */
  readonly values: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, Source>>;
  /** The sources that each call of a module reads, in their order, by the path of the module. */
  readonly reads: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** The tables that each statement of each call reads by name, by the path of the module. */
  readonly named: Readonly<Record<string, readonly (readonly Texts[])[]>>;
  /** What SQL files declare, in the order of their statements, by path. */
  readonly sql: Readonly<Record<string, readonly DeclaredInSql[]>>;
  /** What takes the place of AUTO CDC, by the name of the flow. */
  readonly changes: Readonly<Record<string, Steps>>;
  /** What takes the place of AUTO CDC from copies that are files, by the table they go to. */
  readonly copies: Readonly<Record<string, Copies>>;
  /** Rows that have to come out. */
  readonly tables: Readonly<Record<string, Rows>>;
  /** Tables with sample rows that cannot be worked out, and why. */
  readonly left_out: Readonly<Record<string, string>>;
}

type Texts = readonly string[];
type Steps = readonly (readonly [kind: string, Texts])[];

interface Copies {
  readonly source: NodeId;
  /** Tells the copies apart. */
  readonly column: string;
  readonly steps: Steps;
}

/** @returns absent: no table has sample rows */
export function goldenRows(project: TestedProject): GoldenRows | undefined {
  const { pipeline, modules } = project;
  const environment = pipeline.environments[0] ?? '';
  const filled = (text: string): string => resolve(text, pipeline.variables, environment);
  const tables: Record<string, Rows> = {};
  const leftOut: Record<string, string> = {};
  const reasonAgainst = workable(project);
  for (const { name, rows } of tablesWithRows(project)) {
    const reason = reasonAgainst(name);
    if (reason === undefined) tables[filled(name)] = rows;
    else leftOut[filled(name)] = filled(reason);
  }
  if (Object.keys({ ...tables, ...leftOut }).length === 0) return undefined;
  const python = modules.filter(({ dialect }) => dialect !== undefined);
  const declared = declaredNames(modules);
  const reads = python.flatMap((module) => readsOf(module, declared));
  const sql = modules
    .filter(({ dialect }) => dialect === undefined)
    .map((module) => [module.path, queriesInSql(project, module, { declared, filled })] as const);
  const names = Object.keys(pipeline.variables);
  const copies = copiesIn(modules, filled);
  const read = [
    ...reads.flatMap(([, calls]) => calls).flat(),
    ...sql.flatMap(([, said]) => said.flatMap((one) => sourcesIn(one))),
    ...copies.map(([, one]) => one.source),
  ];
  return {
    environment,
    values: Object.fromEntries(
      names.map((name) => [project.settingOf(name), filled(`{${name}}`).replace(`{${name}}`, '')]),
    ),
    sources: sourcesOf(project, read, filled),
    reads: Object.fromEntries(reads),
    named: Object.fromEntries(python.flatMap((module) => namedIn(module, filled))),
    sql: Object.fromEntries(sql),
    changes: Object.fromEntries(
      modules.flatMap(({ plan }) =>
        plan.declarations.flatMap((one) =>
          one.kind === 'change-flow' ? [[filled(one.name), changesOf(one, filled)] as const] : [],
        ),
      ),
    ),
    copies: Object.fromEntries(copies),
    tables,
    left_out: leftOut,
  };
}

function sourcesIn({ reads }: DeclaredInSql): readonly NodeId[] {
  // The id of the node that a query reads.
  return reads.flatMap((one) => ('source' in one ? [one.source as NodeId] : []));
}

function tablesWithRows({ pipeline, modules }: TestedProject) {
  return modules.flatMap(({ plan: { node, declarations } }) => {
    const own = declarations.find((one): one is Dataset => 'role' in one && one.role === 'own');
    const rows = hasSamples(pipeline, node.id) ? pipeline.samples?.[node.id] : undefined;
    return own && rows ? [{ name: own.name, rows }] : [];
  });
}

/** @returns nothing for modules that read tables of the pipeline only */
function readsOf(
  { plan, path }: TestedModule,
  declared: ReadonlySet<string>,
): readonly (readonly [path: string, calls: readonly (readonly NodeId[])[]])[] {
  const isSource = ({ read }: Input): boolean => read.kind !== 'table' || !declared.has(read.name);
  const calls = plan.declarations.map((declaration) =>
    queriesOf(declaration).flatMap(({ inputs }) => inputs.filter(isSource).map(({ from }) => from)),
  );
  return calls.some((sources) => sources.length > 0) ? [[path, calls]] : [];
}

/** @returns nothing for modules whose queries are given rows */
function namedIn(
  { plan, path }: TestedModule,
  filled: (text: string) => string,
): readonly (readonly [path: string, calls: readonly (readonly Texts[])[]])[] {
  const calls = plan.declarations.map((declaration) =>
    queriesOf(declaration).flatMap(({ inputs, byName }): readonly Texts[] => {
      if (byName) return [inputs.map(({ read }) => filled('name' in read ? read.name : ''))];
      return inputs.flatMap(({ read }) => (read.kind === 'statement' ? [[]] : []));
    }),
  );
  return calls.some((call) => call.some((names) => names.length > 0)) ? [[path, calls]] : [];
}

function declaredNames(modules: readonly TestedModule[]): ReadonlySet<string> {
  const names = modules.flatMap(({ plan }) =>
    plan.declarations.flatMap((one) => ('queries' in one ? [one.name] : [])),
  );
  return new Set(names);
}

function sourcesOf(
  { pipeline }: TestedProject,
  ids: readonly NodeId[],
  filled: (text: string) => string,
): Readonly<Record<string, Source>> {
  const sources: Record<string, Source> = {};
  for (const id of ids) {
    const node = pipeline.nodes[id];
    const rows = hasSamples(pipeline, id) ? pipeline.samples?.[id] : undefined;
    if (node && rows) sources[id] ??= sourceOf(node, rows, filled);
  }
  return sources;
}

/** Columns of the messages of a topic, with texts for what are bytes. */
const messageColumns =
  'key STRING, value STRING, topic STRING, partition INT, offset BIGINT, timestamp TIMESTAMP, timestampType INT';

function sourceOf(node: PipelineNode, rows: Rows, filled: (text: string) => string): Source {
  switch (node.type) {
    case 'kafka':
    case 'event-hubs':
      return { schema: messageColumns, files: { 'rows.json': rows.map(messageOf) } };
    case 'snapshot-files': {
      const copies = rows.map(({ version: _, ...row }) => row);
      return {
        schema: sampleSchema(node, copies),
        files: copiesOf(filled(node.fields.path), rows),
      };
    }
    default:
      return { schema: sampleSchema(node, rows), files: { 'rows.json': rows } };
  }
}

function messageOf(row: SampleRow, offset: number): SampleRow {
  const value = JSON.stringify(row);
  return { value, topic: 'samples', partition: 0, offset, timestamp: '2026-01-01T12:00:00Z' };
}

/** One file for each copy, whose name says its version as that of the source would. */
function copiesOf(path: string, rows: Rows): Readonly<Record<string, Rows>> {
  const files: Record<string, SampleRow[]> = {};
  for (const { version = '', ...row } of rows) {
    const named = path.replaceAll('{version}', String(version)).replaceAll('{fragment}', '1');
    const steps = named.split('/').filter((step) => !['', '.', '..'].includes(step));
    const file = steps.join('/');
    files[file] = [...(files[file] ?? []), row];
  }
  return files;
}

/** The query that gives the rows AUTO CDC would, from all changes there are. */
function changesOf({ capture }: ChangeFlow, filled: (text: string) => string): Steps {
  // The flow reads changes that were chosen before.
  const { where: _, ...rest } = capture;
  return filledSteps(changeSteps(rest), filled);
}

/** Copies that are read by a function of the module, which the tests call as the platform would. */
function copiesIn(
  modules: readonly TestedModule[],
  filled: (text: string) => string,
): readonly (readonly [table: string, Copies])[] {
  return modules.flatMap(({ plan }) =>
    plan.declarations.flatMap((one) => {
      if (one.kind !== 'snapshot-flow' || typeof one.source === 'string') return [];
      const steps = filledSteps(snapshotSteps(one.capture), filled);
      return [
        [filled(one.target), { source: one.source.node.id, column: copyColumn, steps }] as const,
      ];
    }),
  );
}

function filledSteps(steps: readonly Step[], filled: (text: string) => string): Steps {
  return steps.map((step) => {
    const [kind, texts] = stepOf(step);
    return [kind, texts.map(filled)];
  });
}

function stepOf(step: Step): readonly [string, Texts] {
  switch (step.kind) {
    case 'where':
      return ['where', step.conditions];
    case 'select':
      return ['select', step.expressions];
    case 'drop':
      return ['select', [`* EXCEPT (${step.columns.map(sqlColumn).join(', ')})`]];
    case 'query':
    case 'transform':
      return ['select', ['*']];
    default:
      return step satisfies never;
  }
}
