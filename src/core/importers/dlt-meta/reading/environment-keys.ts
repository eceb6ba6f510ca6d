/** Keys that end in the name of an environment, such as `bronze_database_dev`. */

const layerPrefixes = ['bronze', 'silver'].flatMap((layer) => [
  `${layer}_catalog`,
  `${layer}_database`,
  `${layer}_table_path`,
  `${layer}_data_quality_expectations_json`,
  `${layer}_catalog_quarantine`,
  `${layer}_database_quarantine`,
  `${layer}_quarantine_table_path`,
]);

/**
 * What stands before the environment. Longest first: `bronze_database_quarantine_dev` is not
 * `bronze_database` in an environment "quarantine_dev".
 */
export const environmentPrefixes: readonly string[] = [
  ...layerPrefixes,
  'silver_transformation_json',
  'source_path',
  'source_catalog',
].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** Stands in key names of templates for whichever environment is onboarded. */
export const anyEnvironment = '{env}';

export interface EnvironmentKey {
  readonly prefix: string;
  readonly environment: string;
}

const known = new Set(environmentPrefixes);

/** Splits a key into prefix and environment; undefined for a key without an environment. */
export function splitEnvironmentKey(key: string): EnvironmentKey | undefined {
  if (known.has(key)) return undefined;
  for (const prefix of environmentPrefixes) {
    if (key.startsWith(prefix) && key[prefix.length] === '_' && key.length > prefix.length + 1) {
      return { prefix, environment: key.slice(prefix.length + 1) };
    }
  }
  return undefined;
}
