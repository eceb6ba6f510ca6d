/**
 * Whole conversions, file by file: each folder in `cases` has the legacy files as `input`, and the
 * bundle as `expected`, with what was said on the way in `diagnostics.txt`. The tests of a bundle are
 * the same in all.
 *
 * `npm run unit -- -u` writes the expected files again; read the difference before you commit it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileProject } from '#core/compile/compile-project.ts';
import { importerFor, readLegacy } from '#core/compile/read-legacy.ts';
import { type Diagnostic, topicReporter } from '#core/diagnostics.ts';
import type { OutputSettings } from '#core/editing/document.ts';
import { openUploads } from '#core/text/open-uploads.ts';
import type { UploadedFile } from '#core/text/source-file.ts';

const folder = join(import.meta.dirname, 'cases');
const diagnosticsFile = 'diagnostics.txt';

function filesIn(root: string): readonly string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort((a, b) => (a < b ? -1 : 1));
}

function uploadsOf(root: string): readonly UploadedFile[] {
  return filesIn(root).map((path) => ({
    path,
    bytes: new Uint8Array(readFileSync(join(root, path))),
  }));
}

function outputOf(name: string): OutputSettings {
  const file = join(folder, name, 'case.json');
  const lakeflow = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  return { exporter: 'lakeflow', options: { lakeflow } };
}

/** Every expected file of a case by path, as the conversion gives it. */
function convert(name: string): Readonly<Record<string, string>> {
  const opening: Diagnostic[] = [];
  const uploads = uploadsOf(join(folder, name, 'input'));
  const files = openUploads(uploads, topicReporter('upload', opening), () => undefined);
  const reading = readLegacy({ importer: importerFor(files, 'auto'), files, environments: [] });
  const { written, diagnostics } = compileProject(reading.pipeline, outputOf(name), reading);
  return {
    ...Object.fromEntries(
      written.files.flatMap(({ path, text, kind }) => (kind === 'test' ? [] : [[path, text]])),
    ),
    [diagnosticsFile]: [...opening, ...diagnostics].map(lineOf).join(''),
  };
}

function lineOf({ severity, code, message, hint, at: { ref } }: Diagnostic): string {
  const place = ref ? `${ref.node ?? 'project'} ${ref.field.join('.')}`.trim() : 'files';
  return `${severity} ${code} (${place})\n  ${message}\n${hint === undefined ? '' : `  ${hint}\n`}`;
}

describe.each(readdirSync(folder).sort((a, b) => (a < b ? -1 : 1)))('%s', (name) => {
  const converted = convert(name);
  const expected = join(folder, name, 'expected');

  test.each(Object.keys(converted))('%s', async (path) => {
    await expect(converted[path]).toMatchFileSnapshot(join(expected, path));
  });

  test('nothing else is expected', () => {
    expect(filesIn(expected).filter((path) => !Object.hasOwn(converted, path))).toEqual([]);
  });
});
