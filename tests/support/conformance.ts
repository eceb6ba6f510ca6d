/** The framework's own schemas, beside the repository where they are at hand; for tests only. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';

const folder = join(import.meta.dirname, '../../../shared/conformance/lakeflow');

export const hasConformance = existsSync(folder);
if (!hasConformance) {
  process.stderr.write(
    'Skipped: ../shared/conformance/lakeflow is not there, so nothing is checked against the schemas of the framework.\n',
  );
}

const base = 'https://lakeflow/';

/**
 * Reads the schemas as draft 2019-09: as draft 7, which the framework's script does, most of what
 * they demand of sources and targets is not looked at.
 */
function readSchemas(): Ajv2019 {
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const { $schema: _, $id: __, ...schema } = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    ajv.addSchema(schema, base + file);
  }
  return ajv;
}

const ajv = hasConformance ? readSchemas() : undefined;

/** Schema of a kind of output file; absent: the framework has none, or the schemas are not there. */
export function frameworkSchema(kind: string): ValidateFunction | undefined {
  const files: Readonly<Record<string, string>> = {
    spec: 'main.json',
    template: 'spec_template_definition.json',
    'parameter sets': 'spec_template.json',
    expectations: 'expectations.json',
    secrets: 'secrets.json',
  };
  const file = files[kind];
  return file === undefined ? undefined : ajv?.getSchema(base + file);
}

/** What the framework finds wrong, one line each; empty: nothing. */
export function frameworkErrors(kind: string, value: unknown): readonly string[] {
  const schema = frameworkSchema(kind);
  if (!schema || schema(value)) return [];
  // `oneOf` and `if` only repeat what their parts say.
  const telling = (schema.errors ?? []).filter(({ keyword }) => !/^(oneOf|if)$/.test(keyword));
  return telling.map(({ instancePath, message }) => `${instancePath} ${message}`);
}
