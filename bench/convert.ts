/**
 * Conversion of 10,000 onboarding entries, beside the least any tool could do in the same process:
 * parse the same input and print the same output as JSON.
 */
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import { zipFiles } from '#core/bundle/zip-files.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { generateOnboarding } from './generate-onboarding.ts';
import { medianMs, printFigures } from './measure.ts';

const entries = Number(process.argv[2] ?? 10_000);
const sources = generateOnboarding(entries);
const encoder = new TextEncoder();
const uploads = sources.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));

let files: readonly OutputFile[] = [];
function convert(): void {
  const request = { uploads, importer: 'auto', environments: [] };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const output = { exporter: 'lakeflow', specFormat: 'json' as const };
  files = bundleFiles(compileProject(answer.pipeline, output, reading));
}

const convertMs = medianMs(3, convert);
const peakGb = process.resourceUsage().maxRSS / 1024 / 1024;
const zipMs = medianMs(1, () => zipFiles(files));

const inputs = sources.filter(({ path }) => path.endsWith('.json'));
const outputs = files
  .filter(({ path }) => path.endsWith('.json'))
  .map(({ text }): unknown => JSON.parse(text));
const yardstickMs = medianMs(5, () => {
  for (const { text } of inputs) JSON.parse(text);
  for (const output of outputs) JSON.stringify(output, undefined, 2);
});

const specs = files.filter(({ kind }) => kind === 'spec').length;
const isKept = printFigures([
  {
    name: `convert ${entries} entries to ${specs} specs`,
    value: convertMs / yardstickMs,
    limit: 15,
    unit: '× JSON',
    detail: `${convertMs.toFixed(0)} ms against ${yardstickMs.toFixed(0)} ms, ${files.length} files`,
  },
  {
    name: 'the same with the zip',
    value: (convertMs + zipMs) / yardstickMs,
    limit: 25,
    unit: '× JSON',
    detail: `${zipMs.toFixed(0)} ms for the zip`,
  },
  {
    name: 'peak memory',
    value: peakGb,
    limit: 1.5,
    unit: 'GB',
    detail: 'resident, four conversions in one process',
  },
]);
process.exitCode = isKept ? 0 : 1;
