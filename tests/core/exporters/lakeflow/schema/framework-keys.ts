/** Every key the framework's own schemas know, by the part of a config that it belongs to. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../../../shared/conformance/lakeflow');

type Json = Readonly<Record<string, unknown>>;

/** Their keys are names, and what they hold is all of one part. */
export const namesIn: ReadonlySet<string> = new Set([
  'flows',
  'views',
  'stagingTables',
  'materializedViews',
]);

/** What stands in these is for a reader or writer of Spark, and any key is passed on. */
export const optionsOf: ReadonlySet<string> = new Set(['readerOptions', 'sinkOptions']);

/** Say which part belongs to which kind, and repeat the keys that lead there. */
const choices = new Set(['sourceType', 'targetFormat', 'flowType']);

/** Such as `sourceDelta.tablePath` or `standardSpec.tags`. */
export function frameworkKeys(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const file of existsSync(folder) ? readdirSync(folder) : []) {
    if (!file.endsWith('.json')) continue;
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Json;
    addKeys(schema, file.replace('.json', ''), found);
    for (const group of ['definitions', '$defs', 'source', 'target', 'flow']) {
      for (const [part, definition] of Object.entries((schema[group] ?? {}) as Json)) {
        if (!choices.has(part)) addKeys(definition, part, found);
      }
    }
  }
  return found;
}

/** Walks the keywords that describe the same value, and those of the values inside. */
function addKeys(schema: unknown, part: string, found: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  if (Array.isArray(schema)) for (const one of schema) addKeys(one, part, found);
  const { properties, patternProperties, dependentSchemas, additionalProperties, ...others } =
    schema as Json;
  for (const [key, inner] of Object.entries((properties ?? {}) as Json)) {
    found.add(`${part}.${key}`);
    if (!optionsOf.has(key)) addKeys(inner, `${part}.${key}`, found);
  }
  for (const names of [patternProperties, dependentSchemas]) {
    for (const inner of Object.values((names ?? {}) as Json)) addKeys(inner, part, found);
  }
  addKeys(additionalProperties, part, found);
  for (const keyword of ['allOf', 'anyOf', 'oneOf', 'then', 'else', 'items']) {
    addKeys(others[keyword], part, found);
  }
}
