/**
 * Makes two variables of one that stands for a catalog and a schema at once, such as
 * `{bronze_schema}` for `main.bronze`: a pipeline is told its catalog and its schema apart.
 */
import type { ReportTopic } from '#core/diagnostics.ts';
import { freeNameOf } from '#core/model/free-name.ts';
import { tablesOf } from '#core/model/graph.ts';
import { mapNodeTexts, mapPipelineTexts } from '#core/model/map-texts.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { replaceTokens, tokensIn, valueIn } from '#core/model/variables.ts';
import { listed } from '#core/text/wording.ts';

export interface PartsApart {
  /** The variables keep their names for the schema; every text that uses them means what it did. */
  readonly pipeline: Pipeline;
  /** What the variables made for catalogs are called in the design, by their own names. */
  readonly designedAs: ReadonlyMap<string, string>;
}

/** A catalog that an environment does not name is reported, and has no value there. */
export function partsApart(designed: Pipeline, report: ReportTopic): PartsApart {
  const catalogs = new Map<string, string>();
  const taken = new Set(Object.keys(designed.variables));
  for (const variable of placesOf(designed)) {
    const wanted = `${variable.replace(/_schema$/, '')}_catalog`;
    const catalog = freeNameOf(wanted, (name) => taken.has(name));
    taken.add(catalog);
    catalogs.set(variable, catalog);
    reportOpen(designed, { variable, catalog }, report);
  }
  const designedAs = new Map([...catalogs].map(([variable, catalog]) => [catalog, variable]));
  if (catalogs.size === 0) return { pipeline: designed, designedAs };
  return { pipeline: withTwoTokens(designed, catalogs), designedAs };
}

/** Variables that are all a table says of where it is, and name a catalog in some environment. */
function placesOf(pipeline: Pipeline): readonly string[] {
  const written = new Set(tablesOf(pipeline).map(({ fields }) => fields.database ?? ''));
  return [...written].flatMap((database) => {
    const [variable = ''] = tokensIn(database);
    const isPlace = database === `{${variable}}` && standsForTwo(pipeline, variable);
    return isPlace ? [variable] : [];
  });
}

function standsForTwo({ environments, variables }: Pipeline, variable: string): boolean {
  const values = environments.flatMap((name) => valueIn(variables, variable, name) ?? []);
  const counts = values.map((value) => value.split('.').length);
  return counts.includes(2) && counts.every((count) => count <= 2);
}

function reportOpen(
  { environments, variables }: Pipeline,
  { variable, catalog }: { readonly variable: string; readonly catalog: string },
  report: ReportTopic,
): void {
  const open = environments.filter(
    (environment) => valueIn(variables, variable, environment)?.includes('.') === false,
  );
  const [first] = open;
  if (first === undefined) return;
  report('no-catalog', {
    message: `{${variable}} is a catalog and a schema in some environments, but a schema alone in ${listed(open)}. The bundle tells the two apart, and the catalog has no value there.`,
    hint: `Write the catalog before the schema, as in main.bronze, or give ${catalog} a value in databricks.yml before you deploy there. Other environments are not affected.`,
    at: { ref: { field: ['variables', variable, first] } },
  });
}

function withTwoTokens(pipeline: Pipeline, catalogs: ReadonlyMap<string, string>): Pipeline {
  const change = (text: string): string =>
    replaceTokens(text, (variable) => {
      const catalog = catalogs.get(variable);
      return catalog === undefined ? undefined : `{${catalog}}.{${variable}}`;
    });
  const texts = mapPipelineTexts(pipeline, change);
  const nodes = namedEntries(pipeline.nodes).map(([id, node]) => [id, mapNodeTexts(node, change)]);
  const variables = { ...texts.variables };
  for (const [variable, catalog] of catalogs) {
    const values = Object.entries(texts.variables[variable] ?? {});
    const apart = values.map(([name, value]) => ({ name, ...partsOf(value) }));
    variables[catalog] = Object.fromEntries(apart.map(({ name, catalog }) => [name, catalog]));
    variables[variable] = Object.fromEntries(apart.map(({ name, schema }) => [name, schema]));
  }
  return { ...pipeline, ...texts, nodes: Object.fromEntries(nodes), variables };
}

/** `main.bronze` → `main`, `bronze` */
function partsOf(value: string): { readonly catalog: string; readonly schema: string } {
  const [first = '', second] = value.split('.');
  return second === undefined ? { catalog: '', schema: first } : { catalog: first, schema: second };
}
