/** Writes the schemas that have to be there before a pipeline runs: it cannot make them itself. */
import { partsOfName } from '#core/declarative/name-part.ts';
import type { Dataset } from '#core/declarative/plan.ts';
import { resolve } from '#core/model/variables.ts';
import type { ProjectFacts } from './project-facts.ts';

/**
 * @returns a `CREATE SCHEMA IF NOT EXISTS` for each schema tables are written to or read from, in
 * this environment
 */
export function schemasOf({ plan, pipeline, needs }: ProjectFacts, environment: string): string {
  const tables = plan.modules
    .flatMap(({ declarations }) => declarations)
    .filter((one): one is Dataset => 'queries' in one && one.kind !== 'temporary-view');
  const names = [...tables.map(({ name }) => name), ...needs.outside]
    .map((name) => resolve(name, pipeline.variables, environment))
    .map(partsOfName)
    .flatMap(([schema = '', ...rest]) => (rest.length === 1 ? [schema] : []));
  const schemas = [...new Set(names)].sort((a, b) => (a < b ? -1 : 1));
  const lines = schemas.map((name) => `CREATE SCHEMA IF NOT EXISTS ${sqlSchema(name)};`);
  return `${['-- The schemas of the pipeline. Run this once before it.', ...lines].join('\n')}\n`;
}

function sqlSchema(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
}
