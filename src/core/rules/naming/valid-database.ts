/** A table's place is a schema, or a schema in a catalog: `sales` or `lake.sales`. */
import { tablesOf } from '#core/model/graph.ts';
import { labelOf } from '#core/model/label.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { resolve } from '#core/model/variables.ts';
import { defineRule } from '../define.ts';

export const validDatabase = defineRule({
  code: 'naming/valid-database',
  severity: 'error',
  summary: 'The place of a table is `schema` or `catalog.schema`, in every environment.',

  check({ pipeline }, report) {
    const known = new Map<string, string | undefined>();
    for (const node of tablesOf(pipeline)) {
      const { database } = node.fields;
      if (!database) continue;
      if (!known.has(database)) known.set(database, firstProblem(database, pipeline));
      const problem = known.get(database);
      if (problem === undefined) continue;
      report({
        message: `${labelOf(node)} cannot be placed in "${database}": ${problem}.`,
        hint: 'Write schema, or catalog.schema. Either may be a {variable}.',
        at: { ref: { node: node.id, field: ['database'] } },
      });
    }
  },
});

function firstProblem(database: string, pipeline: Pipeline): string | undefined {
  if (!database.includes('{')) return problemOf(database);
  for (const environment of pipeline.environments) {
    const problem = problemOf(resolve(database, pipeline.variables, environment));
    if (problem !== undefined) return `${problem} in ${environment}`;
  }
  return undefined;
}

function problemOf(database: string): string | undefined {
  const parts = database.split('.');
  if (parts.length > 2) return `it has ${parts.length} parts`;
  if (parts.some((part) => part.trim() === '')) return 'a part of it is empty';
  return /[ /\p{Cc}]/u.test(database) ? 'it holds a space, slash or control character' : undefined;
}
