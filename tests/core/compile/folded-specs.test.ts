/** A project whose specs are folded: both sides of its tables, its ledger, and its manifest. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { sidesOf } from '#core/compile/node-sides.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import { summarise } from '#core/compile/summarise.ts';
import { takeEdit } from '#core/compile/take-edit.ts';
import { linesOf } from '#core/compile/to-problem.ts';
import type { NodeId } from '#core/model/pipeline.ts';

const input = join(import.meta.dirname, '../../golden/cases/dlt-meta-to-lakeflow-templates/input');
const files = ['onboarding.json', 'transformations.json'].map((path) => ({
  path,
  text: readFileSync(join(input, path), 'utf8'),
}));
const reading = readLegacy({ importer: 'dlt-meta', files, environments: [] });
const compile = (specTemplates: 'yes' | 'no') => {
  const output = { exporter: 'lakeflow', options: { lakeflow: { specTemplates } } };
  return compileProject(reading.pipeline, output, reading);
};
const [plain, folded] = [compile('no'), compile('yes')];
const lines = linesOf(files);
const visits = 'bronze.visits' as NodeId;
const sets = 'src/dataflows/bronze_clinic/dataflowspec/bronze_clinic_cloud_files_main.json';
const template = 'src/templates/bronze_clinic_cloud_files_template.json';

test('a table shows the template and the values it is made from, for reading', () => {
  const { output } = sidesOf(visits, folded, lines);
  expect(output.map(({ path, isEditable, sharedBy }) => [path, isEditable, sharedBy])).toEqual([
    [sets, false, 3],
    [template, false, 3],
  ]);
  expect(takeEdit(folded, visits, sets, '{}').ok).toBe(false);
  const listed = summarise(folded, lines).files.find(({ path }) => path === template);
  expect(listed).toMatchObject({ kind: 'template', sharedBy: 3, checked: 'schema' });
});

test('legacy keys lead to the set of the table, to the template, or to both', () => {
  const nodes = [visits, 'source.visits' as NodeId];
  const rows = nodes.flatMap((node) => sidesOf(node, folded, lines).rows);
  const placesOf = (path: string) =>
    rows
      .find((row) => row.path === path)
      ?.outputs.filter(({ file }) => [sets, template].includes(file))
      .map((place) => `${place.file === sets ? 'sets' : 'template'} ${place.path}`);
  expect(placesOf('[1].source_details.source_path_dev')).toEqual([
    'sets parameterSets[2].sourcePath',
  ]);
  expect(placesOf('[1].bronze_table')).toEqual(['sets parameterSets[2].table']);
  expect(placesOf('[1].bronze_reader_options.header')).toEqual([
    'template template.sourceDetails.readerOptions.header',
  ]);
});

test('no key is lost by folding', () => {
  const { dropped, needsDecision, total } = folded.ledger.counts;
  expect({ dropped, needsDecision, total }).toEqual({
    dropped: plain.ledger.counts.dropped,
    needsDecision: plain.ledger.counts.needsDecision,
    total: plain.ledger.counts.total,
  });
});

test('the manifest names the lines of all tables a file was made for', () => {
  const manifest = bundleFiles(folded).find(({ path }) => path === 'MANIFEST.json');
  const entries = JSON.parse(manifest?.text ?? '{}').files as readonly {
    readonly path: string;
    readonly sources: readonly { readonly file: string; readonly line: number }[];
  }[];
  const sources = entries.find(({ path }) => path === sets)?.sources ?? [];
  const starts = sources.filter(({ file }) => file === 'onboarding.json');
  const legacy = (files[0]?.text ?? '').split('\n');
  expect(starts.map(({ line }) => legacy[line - 1]?.trim())).toEqual([
    '"data_flow_id": "1",',
    '"data_flow_id": "3",',
    '"data_flow_id": "2",',
  ]);
});
