/** Writes what is set once the tables exist: statements for each environment, and a job that runs them. */

import { sqlWords } from '#core/declarative/sql/words.ts';
import { at } from '#core/exporters/book.ts';
import { labelOf } from '#core/model/label.ts';
import { resolve } from '#core/model/variables.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { oneLine } from '#core/text/wording.ts';
import { warehouseVariable } from '../project/databricks-yml.ts';
import type { Scope } from '../scope.ts';
import type { LaterFacts } from './facts.ts';
import { governanceStatements } from './statements.ts';

const folder = 'governance';

/** @param key of the job @param nameOf the whole name of a table, with tokens */
export function writeGovernance(
  scope: Scope,
  facts: readonly LaterFacts[],
  { key, nameOf }: { readonly key: string; nameOf(table: LaterFacts['table']): string },
): void {
  if (facts.length === 0) return;
  const { pipeline, emit, book } = scope;
  for (const environment of pipeline.environments) {
    const path = `${folder}/${environment}.sql`;
    const inPlace = (text: string): string => resolve(text, pipeline.variables, environment);
    // Values stand in these statements themselves: nothing fills in parameters there.
    const words = inEnvironment(inPlace);
    const parts = facts.map((one) => {
      const statements = governanceStatements(one, { words, name: inPlace(nameOf(one.table)) });
      return `-- ${oneLine(labelOf(one.table))}\n${statements.join('\n')}\n`;
    });
    emit({
      path,
      kind: 'governance',
      text: `${introduction}\n${parts.join('\n')}`,
      checked: 'generated',
    });
    for (const one of facts) traceFacts(scope, one, path);
  }
  const file = `resources/${key}.job.yml`;
  emit({ path: file, kind: 'job', text: jobText(key), checked: 'schema' });
  book.trace(at('', ['environments']), file, []);
}

const introduction = `-- Sets what a definition cannot say. Run it once the tables exist, and again after changes:
-- each statement can be run any number of times.
`;

function traceFacts({ book }: Scope, { table, ...lists }: LaterFacts, path: string): void {
  for (const [field, list] of Object.entries(lists)) {
    if (Object.keys(list).length > 0) book.trace(at(table.id, [field]), path, []);
  }
}

function inEnvironment(inPlace: (text: string) => string): ReturnType<typeof sqlWords> {
  const plain = sqlWords({ variables: {}, environments: [] });
  return {
    ...plain,
    name: (text) => plain.name(inPlace(text)),
    path: (text) => plain.path(inPlace(text)),
    text: (text) => plain.text(inPlace(text)),
    authored: (sql) => plain.authored(inPlace(sql)),
  };
}

function jobText(key: string): string {
  const task = {
    task_key: 'apply',
    sql_task: {
      warehouse_id: `\${var.${warehouseVariable}}`,
      file: { path: `../${folder}/\${bundle.target}.sql` },
    },
  };
  const job = { name: key, max_concurrent_runs: 1, tasks: [task] };
  return `# Sets tags, masks and comments. Run it after the tables were refreshed for the first time.\n${printYaml(
    { resources: { jobs: { [key]: job } } },
  )}`;
}
