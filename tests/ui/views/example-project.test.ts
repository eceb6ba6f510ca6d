import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { createCompiler } from '#core/create-compiler.ts';
import { tablesOf } from '#core/model/graph.ts';

const folder = 'src/ui/views/start/example/retail';
const uploads = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => ({
    path: relative(folder, path),
    bytes: new Uint8Array(readFileSync(path)),
  }));

it('is a project that converts, with a few flaws to find', () => {
  const compiler = createCompiler();
  const request = { uploads, importer: 'auto', environments: [] };
  const { pipeline, legacy, found } = compiler.import(request, () => undefined);
  expect(pipeline.environments).toEqual(['dev', 'prd']);
  expect(tablesOf(pipeline)).toHaveLength(25);
  expect(found.filter(({ used }) => !used)).toEqual([]);

  const output = { exporter: 'lakeflow' } as const;
  const { problems, ledger } = compiler.check({ pipeline, legacy, output });
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ code }) => code)).toEqual(['import/dlt-meta/missing-file']);
  expect(problems.map(({ code }) => code)).toContain('import/dlt-meta/unread-key');
  expect(ledger.total).toBeGreaterThan(300);
});
