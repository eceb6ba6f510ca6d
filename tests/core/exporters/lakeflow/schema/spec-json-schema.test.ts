/** The JSON Schema for editors, kept as a file, says the same as the schema it is made from. */
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { specJsonSchema } from '#core/exporters/lakeflow/schema/spec-schema.ts';
import { bronze } from '../edit/edit-file.ts';
import { writePipeline } from '../write-pipeline.ts';

const file = join(import.meta.dirname, '../../../../../schemas/data-flow-spec.schema.json');
const validate = new Ajv({ strict: false }).compile(specJsonSchema());
const specs = writePipeline(bronze).files.filter(({ kind }) => kind === 'spec');

test('the file is up to date', async () => {
  await expect(`${JSON.stringify(specJsonSchema(), undefined, 2)}\n`).toMatchFileSnapshot(file);
});

test.each(specs)('$path fits', ({ text }) => {
  expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
});

test.each([
  ['sourceDetails', { nonsense: 1 }],
  ['targetDetails', { comment: 'without a table' }],
  ['mode', 'sometimes'],
  ['nonsense', 1],
])('a wrong %s does not fit', (key, value) => {
  const spec = { ...JSON.parse(specs[0]?.text ?? '{}'), [key]: value };
  expect(validate(spec)).toBe(false);
});
