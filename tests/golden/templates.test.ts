/**
 * Bundles of templates, file by file: each folder in `templates` is what a template is written to.
 *
 * `npm run unit -- -u` writes them again; read the difference before you commit it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { templates } from '#core/templates/index.ts';

const folder = join(import.meta.dirname, 'templates');

/** One for each thing that legacy configs do not have. */
const written = [
  'backfill',
  'jdbc-ingest',
  'python-functions',
  'star-schema',
  'steps-in-views',
  'stream-static-join',
] as const;

describe.each(written)('%s', (id) => {
  const output = { exporter: 'lakeflow' };
  const { written } = compileProject(templates[id](), output, undefined);
  // The tests of a bundle are the same in all.
  const files = written.files.filter(({ kind }) => kind !== 'test');

  test.each(files)('$path', async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(join(folder, id, path));
  });

  test('nothing else is expected', () => {
    const expected = readdirSync(join(folder, id), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, id).length + 1));
    expect(expected.sort()).toEqual(files.map(({ path }) => path).sort());
  });
});
