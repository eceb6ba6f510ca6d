/** The schema of Databricks bundles, beside the repository where it is at hand; for tests only. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';

const file = join(import.meta.dirname, '../../../shared/conformance/databricks-bundle.schema.json');

export const hasBundleSchema = existsSync(file);
if (!hasBundleSchema) {
  process.stderr.write(
    'Skipped: ../shared/conformance/databricks-bundle.schema.json is not there, so no bundle is checked against the schema of the Databricks CLI.\n',
  );
}

let schema: ValidateFunction | undefined;

/** What the schema finds wrong, one line each; empty: nothing. */
export function bundleErrors(value: unknown): readonly string[] {
  schema ??= new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  if (schema(value)) return [];
  return (schema.errors ?? [])
    .filter(isTelling)
    .map(
      ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
    );
}

/** Every value may be a reference to a variable instead: what that branch says tells nothing. */
function isTelling({ keyword, schemaPath }: ErrorObject): boolean {
  return keyword !== 'oneOf' && !/\/oneOf\/1\//.test(schemaPath);
}
