/**
 * Conversion of 10,000 onboarding entries, beside the least any tool could do in the same process:
 * parse the same input and print the same output as JSON. Memory is measured in a process of its
 * own, which converts once: started with `--once`, it prints its peak and nothing else.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { nativeHash } from '#cli/native-hash.ts';
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import { zipFiles } from '#core/bundle/zip-files.ts';
import { compileProject } from '#core/compile/compile-project.ts';
import { importUploads } from '#core/compile/import-uploads.ts';
import { readLegacy } from '#core/compile/read-legacy.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { generateOnboarding } from './generate-onboarding.ts';
import { medianMs, medianOf, printFigures, timeMs } from './measure.ts';

const argument = process.argv.slice(2).find((one) => !one.startsWith('--'));
const entries = Number(argument ?? 10_000);
const sources = generateOnboarding(entries);
const encoder = new TextEncoder();
const uploads = sources.map(({ path, text }) => ({ path, bytes: encoder.encode(text) }));

function convert(): readonly OutputFile[] {
  const request = { uploads, importer: 'auto', environments: [] };
  const { answer, reading } = importUploads(request, readLegacy, () => undefined);
  const output = { exporter: 'lakeflow' };
  return bundleFiles(compileProject(answer.pipeline, output, reading), nativeHash);
}

/** Peak of resident memory in GB of a process that converts and zips once. */
function measurePeak(): number {
  const script = fileURLToPath(import.meta.url);
  const { stdout } = spawnSync(process.execPath, [script, String(entries), '--once']);
  return Number(stdout.toString() || Number.NaN);
}

if (process.argv.includes('--once')) {
  zipFiles(convert());
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024 / 1024));
  process.exit();
}

const peakGb = measurePeak();
let files = convert();
const inputs = sources.filter(({ path }) => path.endsWith('.json'));
/** In turns, so that whatever else the machine does slows both down alike. */
const turns = Array.from({ length: 5 }, () => {
  // A real conversion has no earlier one beside it in memory.
  files = [];
  const convertMs = timeMs(() => {
    files = convert();
  });
  const outputs = files
    .filter(({ path }) => path.endsWith('.json'))
    .map(({ text }): unknown => JSON.parse(text));
  const yardstickMs = medianMs(3, () => {
    for (const { text } of inputs) JSON.parse(text);
    for (const output of outputs) JSON.stringify(output, undefined, 2);
  });
  return { convertMs, yardstickMs };
});
const convertMs = medianOf(turns.map((turn) => turn.convertMs));
const yardstickMs = medianOf(turns.map((turn) => turn.yardstickMs));
const zipMs = medianMs(1, () => zipFiles(files));

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
    detail: 'resident, one conversion with its zip in a fresh process',
  },
]);
process.exitCode = isKept ? 0 : 1;
