/** The steps of a flow as stages of one query: what each reads, its SELECT, and what comes out. */
import type { Columns } from '#core/model/column-lookup.ts';
import type { Pipeline, PipelineNode } from '#core/model/pipeline.ts';
import { type QueryInput, queryInputsOf } from '#core/model/query-inputs.ts';
import { isBatchOnly, readsBatch } from '#core/model/read-modes.ts';
import type { Flow } from '#core/node-types/flow.ts';
import { indented } from '#core/sql/indent-sql.ts';
import { authoredSql, selectText, sqlName } from '#core/sql/write-sql.ts';
import { kindOf } from './index.ts';
import type { Relation, StepInput } from './kinds/define.ts';
import type { Step } from './step.ts';
import { watermarkAfter } from './watermarks.ts';

export interface Stage {
  /** What stages behind it call it. */
  readonly name: string;
  readonly sql: string;
  /** Absent: it says what the flow itself selects before its steps. */
  readonly step?: StepStage;
}

interface StepStage {
  readonly step: Step;
  /** Its place among the steps of the flow. */
  readonly at: number;
  readonly input: StepInput;
  /** What comes out; absent: it is not known. */
  readonly columns: Columns | undefined;
}

/** What is known of columns. Leaving it out changes no SQL. */
export interface KnownColumns {
  /** What a node gives. */
  of(id: string): Columns | undefined;
  /** What the flow brings before its steps. */
  readonly before: Columns | undefined;
}

const unknown: KnownColumns = { of: () => undefined, before: undefined };

/** Steps that are switched off have no stage. */
export function stagesOf(
  pipeline: Pipeline,
  node: PipelineNode,
  flow: Flow,
  known: KnownColumns = unknown,
): readonly Stage[] {
  const [main, ...others] = queryInputsOf(pipeline, flow);
  if (!main) return [];
  const isStream = !(readsBatch(node) || flow.mode === 'batch' || isBatch(main));
  const lookups = new Map(
    others.map((input) => [
      input.alias.toLowerCase(),
      {
        alias: input.alias,
        sql: sqlName(input.alias),
        columns: known.of(input.from),
        isStream: isStream && input.mode === 'stream' && !isBatch(input),
      },
    ]),
  );
  const nameFor = nameGiver([main, ...others].map(({ alias }) => alias));
  const stages: Stage[] = [];
  let rows: Relation = { sql: sqlName(main.alias), columns: known.before, isStream };
  for (const { stage, sql } of beforeSteps(flow, rows.sql)) {
    const name = nameFor(stage);
    stages.push({ name, sql: sql(rows.sql) });
    rows = { ...rows, sql: sqlName(name) };
  }
  for (const [at, step] of (flow.steps ?? []).entries()) {
    if (step.off) continue;
    const kind = kindOf(step);
    const name = nameFor(stageName(step) || kind.stage);
    const input = { ...rows, lookups };
    const columns = kind.columns(step, input);
    stages.push({ name, sql: kind.toSql(step, input), step: { step, at, input, columns } });
    const watermark = watermarkAfter(step, input);
    rows = { sql: sqlName(name), columns, isStream, watermark };
  }
  return stages;
}

/** The query that stages are, each of them but the last as a common table expression. */
export function queryOf(stages: readonly Stage[]): string {
  const last = stages.at(-1);
  if (!last) return '';
  const expressions = stages
    .slice(0, -1)
    .map(({ name, sql }) => `${sqlName(name)} AS (\n${indented(sql)}\n)`);
  return expressions.length === 0 ? last.sql : `WITH ${expressions.join(',\n')}\n${last.sql}`;
}

function isBatch({ source }: QueryInput): boolean {
  return source !== undefined && isBatchOnly(source);
}

/** What the flow says itself, before its steps go on from there. */
function beforeSteps({ query, where, select, refine }: Flow, main: string) {
  const selected = (selection: { where?: readonly string[]; select?: readonly string[] }) =>
    ({
      stage: 'chosen',
      sql: (from: string): string =>
        selectText({
          columns: (selection.select ?? ['*']).map(authoredSql),
          from,
          where: (selection.where ?? []).map(authoredSql),
        }),
    }) as const;
  // The query reads its inputs by their names, whatever comes in.
  if (query !== undefined)
    return [{ stage: 'queried', sql: () => authoredSql(withoutEnd(query)) || main }];
  return [
    ...(where !== undefined || select !== undefined
      ? [selected(selectionOf({ where, select }))]
      : []),
    ...(refine ? [selected(selectionOf(refine))] : []),
  ];
}

function selectionOf({
  where,
  select,
}: {
  where?: readonly string[] | undefined;
  select?: readonly string[] | undefined;
}) {
  return { ...(where && { where }), ...(select && select.length > 0 && { select }) };
}

/** A query without the semicolons people end it with. */
function withoutEnd(query: string): string {
  return query.trim().replace(/(?:\s*;)+$/, '');
}

function stageName({ name = '' }: Step): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** Gives names out once. Letter case does not count. */
function nameGiver(taken: readonly string[]): (wanted: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return (wanted) => {
    let name = wanted;
    for (let n = 2; used.has(name.toLowerCase()); n += 1) name = `${wanted}_${n}`;
    used.add(name.toLowerCase());
    return name;
  };
}
