/** Writes `spark-pipeline.yml`: what `spark-pipelines` runs, with the values of one environment. */
import { at } from '#core/exporters/book.ts';
import { plainName } from '#core/model/plain-name.ts';
import { resolve } from '#core/model/variables.ts';
import { printYaml } from '#core/text/print-yaml.ts';
import { settingOf } from '../dialect.ts';
import { type ProjectFacts, specPath } from './project-facts.ts';

/** The catalog for tables that take changes by key. */
const changesCatalog = 'lakehouse';

/**
 * Settings that are fixed once a session runs must not stand here: Spark would set them anew for
 * every flow, and every flow would fail. The script that runs the project has them.
 */
export function specOf(facts: ProjectFacts, environment: string): string {
  const { pipeline, parts, needs, variables, book, choices } = facts;
  const path = specPath(facts, environment);
  const configuration: Record<string, string> = { 'spark.sql.session.timeZone': 'UTC' };
  if (needs.inference) configuration['spark.sql.streaming.schemaInference'] = 'true';
  if (needs.longQueries) configuration['spark.sql.analyzer.maxIterations'] = '1000';
  if (needs.changes) {
    const catalog = `spark.sql.catalog.${changesCatalog}`;
    configuration[catalog] = 'org.apache.iceberg.spark.SparkCatalog';
  }
  for (const name of variables) {
    const key = settingOf(name);
    configuration[key] = resolve(`{${name}}`, pipeline.variables, environment).replace(
      `{${name}}`,
      '',
    );
    const designed = parts.get(name) ?? name;
    book.trace(at('', ['variables', designed, environment]), path, ['configuration', key]);
  }
  book.trace(at('', ['name']), path, ['name']);
  return printYaml({
    name: plainName(pipeline.name) || 'pipeline',
    storage: `file:///var/lib/spark-pipelines/${plainName(pipeline.name)}/${environment}`,
    catalog: needs.changes ? changesCatalog : 'spark_catalog',
    database: 'default',
    libraries: [{ glob: { include: choices.library ?? 'transformations/**' } }],
    configuration,
  });
}
