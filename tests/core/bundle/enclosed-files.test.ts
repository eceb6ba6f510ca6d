/** What a zip holds beside the bundle is what was asked for, and the same at every run. */
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { Enclosures } from '#core/compiler.ts';
import { createCompiler } from '#core/create-compiler.ts';
import { emptyPipeline } from '#core/model/pipeline.ts';
import { upload } from '../../support/convert-uploads.ts';
import { bronzeEntry } from '../../support/import-dlt-meta.ts';

const uploaded = upload('conf/onboarding.json', [bronzeEntry({ bronze_tabel: 'typo' })]);
const output = { exporter: 'lakeflow' };

function opened() {
  const compiler = createCompiler();
  const request = { uploads: [uploaded], importer: 'auto', environments: [] };
  const { pipeline, legacy } = compiler.import(request, () => undefined);
  compiler.check({ pipeline, legacy, output });
  return compiler;
}

function enclosedIn(zip: Uint8Array): readonly string[] {
  return Object.keys(unzipSync(zip)).filter((path) => path.startsWith('migration/'));
}

const all: Enclosures = { projectFile: '{}\n', report: { accepted: undefined }, legacyFiles: true };

it.each<[Enclosures, readonly string[]]>([
  [{ legacyFiles: false }, []],
  [{ projectFile: '{}\n', legacyFiles: false }, ['migration/project.json']],
  [
    { report: { accepted: undefined }, legacyFiles: false },
    ['migration/report.csv', 'migration/report.md'],
  ],
  [{ legacyFiles: true }, ['migration/legacy/conf/onboarding.json']],
])('%o encloses %o', (enclosures, paths) => {
  const { zip, fileCount } = opened().bundle(enclosures, () => undefined);
  expect(enclosedIn(zip).toSorted()).toEqual(paths);
  expect(Object.keys(unzipSync(zip))).toHaveLength(fileCount);
});

it('has legacy files as they were, and every key in the ledger', () => {
  const files = unzipSync(opened().bundle(all, () => undefined).zip);
  expect(files['migration/legacy/conf/onboarding.json']).toEqual(uploaded.bytes);
  const rows = new TextDecoder().decode(files['migration/report.csv']);
  expect(rows).toContain('[0].bronze_tabel');
});

it('says that the report is written, which takes its time in a large project', () => {
  const steps = new Set<string>();
  opened().bundle(all, ({ step }) => steps.add(step));
  expect([...steps]).toEqual(['Listing files', 'Writing the migration report', 'Packing files']);
});

it('has the same bytes at every run', () => {
  const [first, second] = [opened(), opened()].map((one) => one.bundle(all, () => undefined));
  expect(first?.sha256).toBe(second?.sha256);
});

it('has no report where nothing was imported', () => {
  const compiler = createCompiler();
  compiler.check({ pipeline: emptyPipeline, output });
  expect(enclosedIn(compiler.bundle(all, () => undefined).zip)).toEqual(['migration/project.json']);
});
