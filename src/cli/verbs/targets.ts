/** `targets`: what every output format makes of a project, table by table. */
import { compareTargets } from '#core/compile/compare-targets.ts';
import type { TargetComparison, Verdict } from '#core/compiler.ts';
import { targetOf } from '#core/exporters/targets.ts';
import { csvText } from '#core/text/csv-text.ts';
import { exitCodeOf } from '../compile-paths.ts';
import { inputFlags, openInput } from '../open-input.ts';
import { chosenOutput, outputFlags } from '../output-choices.ts';
import { countsText } from '../print-problems.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const targets = defineVerb({
  name: 'targets',
  usage: '<path…>|--template ID [--format text|json|csv]',
  summary: 'Compares the output formats: what each carries, approximates and cannot carry.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...inputFlags,
      ...outputFlags,
      format: { type: 'string', default: 'text' },
    });
    const format = oneOf('format', values.format, ['text', 'json', 'csv'] as const) ?? 'text';
    const { pipeline, output, problems } = openInput(paths, values);
    const compared = compareTargets(pipeline, chosenOutput(values, output), () => undefined);
    process.stdout.write(printers[format](compared));
    process.stderr.write(`${countsText(problems)}\n`);
    return exitCodeOf(problems);
  },
});

const printers: Readonly<Record<'text' | 'json' | 'csv', (of: TargetComparison) => string>> = {
  text: asText,
  json: (compared) => `${JSON.stringify(compared, undefined, 2)}\n`,
  csv: asCsv,
};

interface Told {
  readonly target: string;
  readonly node: string;
  readonly verdict: string;
  readonly field: string;
  readonly words: string;
}

/** Everything that is not carried as it is, by target and node. */
function toldIn({ nodes, targets: all }: TargetComparison): readonly Told[] {
  return all.flatMap(({ id }) =>
    nodes.flatMap(({ node, verdicts }) => {
      const { approximated = [], lost = [] }: Partial<Verdict> = verdicts[id] ?? {};
      const toldOf = (verdict: string, list: Verdict['lost']): readonly Told[] =>
        list.map(({ field, words }) => ({
          ...{ target: id, node: node || 'project', verdict, field: field.join('.'), words },
        }));
      return [...toldOf('lost', lost), ...toldOf('approximated', approximated)];
    }),
  );
}

function asText(compared: TargetComparison): string {
  const told = toldIn(compared);
  return compared.targets
    .map(({ id, fileCount, counts }) => {
      const { carried, approximated, lost } = counts;
      const lines = told
        .filter(({ target }) => target === id)
        .map(({ node, verdict, field, words }) => {
          const place = field === '' ? node : `${node} ${field}`;
          return `  ${verdict === 'lost' ? 'lost          ' : 'approximated  '}${place}: ${words}\n`;
        });
      const heading = `${targetOf(id).title} (--to ${id}), ${fileCount} files: ${carried} settings carried, ${approximated} approximated, ${lost} lost\n`;
      return `${heading}${lines.join('')}`;
    })
    .join('\n');
}

function asCsv(compared: TargetComparison): string {
  const header = ['Target', 'Table', 'Verdict', 'Field', 'Why'];
  const counts = compared.nodes.flatMap(({ node, verdicts }) =>
    Object.entries(verdicts).map(([target, { carried }]) => [
      ...[target, node || 'project', 'carried', '', `${carried} settings`],
    ]),
  );
  const told = toldIn(compared).map(({ target, node, verdict, field, words }) => [
    ...[target, node, verdict, field, words],
  ]);
  return csvText([header, ...counts, ...told]);
}
