/**
 * Makes two variables of one that stands for a catalog and a schema at once, such as
 * `{bronze_schema}` for `main.bronze`: a pipeline is told its catalog and its schema apart.
 */
import { freeNameOf } from '#core/model/free-name.ts';
import { tablesOf } from '#core/model/graph.ts';
import { mapNodeTexts, mapPipelineTexts } from '#core/model/map-texts.ts';
import { namedEntries } from '#core/model/named-entries.ts';
import type { Pipeline } from '#core/model/pipeline.ts';
import { replaceTokens, tokensIn, valueIn } from '#core/model/variables.ts';

export interface PartsApart {
  /** The variables keep their names for the schema; every text that uses them means what it did. */
  readonly pipeline: Pipeline;
  /** What the variables made for catalogs are called in the design, by their own names. */
  readonly designedAs: ReadonlyMap<string, string>;
}

export function partsApart(designed: Pipeline): PartsApart {
  const catalogs = new Map<string, string>();
  const taken = new Set(Object.keys(designed.variables));
  for (const variable of placesOf(designed)) {
    const wanted = `${variable.replace(/_schema$/, '')}_catalog`;
    const catalog = freeNameOf(wanted, (name) => taken.has(name));
    taken.add(catalog);
    catalogs.set(variable, catalog);
  }
  const designedAs = new Map([...catalogs].map(([variable, catalog]) => [catalog, variable]));
  if (catalogs.size === 0) return { pipeline: designed, designedAs };
  return { pipeline: withTwoTokens(designed, catalogs), designedAs };
}

/** Variables that are all a table says of where it is, and have two parts wherever they have a value. */
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
  return values.length > 0 && values.every((value) => value.split('.').length === 2);
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
    const part = (at: number): Readonly<Record<string, string>> =>
      Object.fromEntries(values.map(([name, value]) => [name, value.split('.')[at] ?? '']));
    variables[catalog] = part(0);
    variables[variable] = part(1);
  }
  return { ...pipeline, ...texts, nodes: Object.fromEntries(nodes), variables };
}
