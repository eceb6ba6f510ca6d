/** Reads the query of a flow into steps, with the parser of SQL. */
import { columnsGivenBy } from '#core/model/columns.ts';
import type { NodeId, Pipeline } from '#core/model/pipeline.ts';
import { queryInputsOf } from '#core/model/query-inputs.ts';
import type { Flow } from '#core/node-types/flow.ts';
import type { SqlChecker } from '#core/sql/sql-checker.ts';
import { queryToSteps } from '#core/steps/from-query/query-to-steps.ts';

/** `reason` ends a sentence that begins with "it". */
type StepsOfQuery =
  | { readonly ok: true; readonly flow: Flow }
  | { readonly ok: false; readonly reason: string };

/** @returns the flow with steps in place of the query, or why they cannot say it */
export async function readIntoSteps(
  sql: SqlChecker,
  pipeline: Pipeline,
  flow: Flow,
): Promise<StepsOfQuery> {
  const { query = '', ...rest } = flow;
  const read = await sql.outline(query);
  if (!read.ok) return read;
  const [main, ...lookups] = queryInputsOf(pipeline, flow);
  const result = queryToSteps(read.outline, {
    main: main?.alias ?? '',
    // Flows name nodes by their ids.
    columns: columnsGivenBy(pipeline, flow.from as NodeId),
    lookups: lookups.map(({ alias }) => alias),
  });
  return result.ok ? { ok: true, flow: { ...rest, steps: result.steps } } : result;
}
