/** The JSON Schemas and the reference that are kept as files say what the model says. */
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { type NodeType, nodeTypes } from '#core/node-types/index.ts';
import { printNode } from '#core/notation/print-node.ts';
import { completeSource, sinkNode, tableNode } from '../support/build-pipeline.ts';
import { jobSchema } from './job-schema.ts';
import { modelReference } from './model-reference.ts';
import { nodeSchema, stepJsonSchema, stepSchemaRef, wizardSchemas } from './node-schema.ts';
import { resourceSchema } from './resource-schema.ts';
import { stepsReference } from './steps-reference.ts';

const types = Object.keys(nodeTypes) as NodeType[];
const root = join(import.meta.dirname, '../..');

test.each(types)('schemas/nodes/%s.schema.json is up to date', async (type) => {
  const text = `${JSON.stringify(nodeSchema(type), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, `schemas/nodes/${type}.schema.json`));
});

test('schemas/step.schema.json is up to date', async () => {
  const text = `${JSON.stringify(stepJsonSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schemas/step.schema.json'));
});

test('schemas/wizards.schema.json is up to date', async () => {
  const text = `${JSON.stringify(wizardSchemas(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schemas/wizards.schema.json'));
});

test('docs/steps.md is up to date', async () => {
  const text = stepsReference(stepJsonSchema());
  await expect(text).toMatchFileSnapshot(join(root, 'docs/steps.md'));
});

test('schemas/job.schema.json is up to date', async () => {
  const text = `${JSON.stringify(jobSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schemas/job.schema.json'));
});

test('schemas/resource.schema.json is up to date', async () => {
  const text = `${JSON.stringify(resourceSchema(), undefined, 2)}\n`;
  await expect(text).toMatchFileSnapshot(join(root, 'schemas/resource.schema.json'));
});

test('docs/model.md is up to date', async () => {
  const text = modelReference(types.map((type) => ({ type, schema: nodeSchema(type) })));
  await expect(text).toMatchFileSnapshot(join(root, 'docs/model.md'));
});

test('every field has a title and a sentence of help', () => {
  const bare = types.flatMap((type) =>
    Object.entries(nodeSchema(type).properties).flatMap(([key, schema]) => {
      const { title, description } = schema as { title?: string; description?: string };
      return title && description?.endsWith('.') ? [] : `${type}.${key}`;
    }),
  );
  expect(bare).toEqual([]);
});

const ajv = new Ajv2020({ strict: false });
ajv.addSchema(stepJsonSchema(), stepSchemaRef);

test.each([
  tableNode('bronze.orders', 'source.orders'),
  completeSource('cloud-files', 'orders'),
  sinkNode('alerts', 'bronze.orders'),
])('a printed $type fits its schema', (node) => {
  const validate = ajv.compile(nodeSchema(node.type));
  expect(validate(load(printNode(node))), JSON.stringify(validate.errors)).toBe(true);
});

test('a table with a layer that does not exist does not fit', () => {
  const validate = ajv.compile(nodeSchema('table'));
  expect(validate({ type: 'table', name: 'a', layer: 'copper' })).toBe(false);
});
