/** `convert`: legacy configs in, a bundle out. */
import { bundleFiles } from '#core/bundle/bundle-files.ts';
import type { Compiled } from '#core/compile/compile-project.ts';
import type { Problem } from '#core/compiler.ts';
import type { OutputFile } from '#core/exporters/define.ts';
import { ledgerStatuses, statusTitles } from '#core/ledger/ledger.ts';
import { nodesOf, tablesOf } from '#core/model/graph.ts';
import { type Layer, layers } from '#core/model/pipeline.ts';
import { compileOptions, compilePaths, exitCodeOf } from '../compile-paths.ts';
import { nativeHash } from '../native-hash.ts';
import { inputUsage } from '../open-input.ts';
import { outputUsage } from '../output-choices.ts';
import { countsText, toPlain, toText } from '../print-problems.ts';
import { readArguments } from '../read-arguments.ts';
import { UsageError } from '../usage-error.ts';
import { writeBundle } from '../write-bundle.ts';
import { defineVerb } from './define.ts';

export const convert = defineVerb({
  name: 'convert',
  usage: `<path…>|--template ID ${inputUsage} ${outputUsage} [--env NAME…] [--out DIR|FILE.zip] [--force] [--json]`,
  summary:
    'Reads legacy configs or a project file and writes a bundle. Without --out nothing is written.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...compileOptions,
      out: { type: 'string' },
      force: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    if (values.out === '') throw new UsageError('Name a folder or a zip with --out.');
    const { compiled, problems } = compilePaths(paths, values);
    const files = bundleFiles(compiled, nativeHash);
    if (values.out !== undefined) writeBundle(files, values.out, values.force);

    if (values.json) {
      const answer = answerOf(compiled, files, problems);
      process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`);
    } else {
      const summary = summaryOf(compiled, files, problems, values.out);
      process.stdout.write(`${toText(problems)}\n${summary}`);
    }
    return exitCodeOf(problems);
  },
});

type TableCounts = Record<Layer, number>;

function answerOf(compiled: Compiled, files: readonly OutputFile[], problems: readonly Problem[]) {
  return {
    ...countNodes(compiled),
    files: files.map(({ path }) => path),
    ledger: compiled.ledger.counts,
    diagnostics: problems.map(toPlain),
  };
}

function countNodes({ pipeline }: Compiled): { tables: TableCounts; sinks: number } {
  const tables: TableCounts = { bronze: 0, silver: 0, gold: 0 };
  for (const { fields } of tablesOf(pipeline)) tables[fields.layer] += 1;
  return { tables, sinks: nodesOf(pipeline).filter(({ type }) => type === 'sink').length };
}

function summaryOf(
  compiled: Compiled,
  files: readonly OutputFile[],
  problems: readonly Problem[],
  out: string | undefined,
): string {
  const { tables, sinks } = countNodes(compiled);
  const { counts } = compiled.ledger;
  const byStatus = ledgerStatuses
    .filter((status) => counts[status] > 0)
    .map((status) => `${counts[status]} ${statusTitles[status].toLowerCase()}`);
  return [
    `Tables: ${layers.map((layer) => `${tables[layer]} ${layer}`).join(', ')}; sinks: ${sinks}`,
    `Legacy keys: ${counts.total} in all${byStatus.length > 0 ? `: ${byStatus.join(', ')}` : ''}`,
    `Problems: ${countsText(problems)}`,
    out === undefined
      ? `Files: ${files.length}, none written. Name a folder or a zip with --out.`
      : `Files: ${files.length} written to ${out}`,
    '',
  ].join('\n');
}
