/**
 * Databricks bundles of templates, file by file: each folder in `databricks` is what a template is
 * written to. What build servers read, and what tests are run by, is the same for all, and tested
 * where it is written.
 *
 * `npm run unit -- -u` writes them again; read the difference before you commit it.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { templates } from '#core/templates/index.ts';

const folder = join(import.meta.dirname, 'databricks');
const sameForAll = /^(?:\.github|scripts)\/|^azure-pipelines\.yml$|^tests\/.*\.py$/;

const written = [
  ['star-schema', 'sql'],
  ['cdc-to-scd-2', 'sql'],
  ['kafka-with-quarantine', 'python'],
  ['snapshots-to-scd-2', 'python'],
] as const;

describe.each(written)('%s in %s', (id, language) => {
  const output = { exporter: 'databricks', options: { databricks: { language } } };
  const files = compileProject(templates[id](), output, undefined).written.files.filter(
    ({ path }) => !sameForAll.test(path),
  );

  test.each(files)('$path', async ({ path, text }) => {
    await expect(text).toMatchFileSnapshot(join(folder, id, path));
  });

  test('nothing else is expected', () => {
    const expected = readdirSync(join(folder, id), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, id).length + 1));
    expect(expected.sort((a, b) => (a < b ? -1 : 1))).toEqual(
      files.map(({ path }) => path).sort((a, b) => (a < b ? -1 : 1)),
    );
  });
});
