/** `ledger`: what became of every legacy key. */
import { linesOf } from '#core/compile/to-problem.ts';
import { entriesOf } from '#core/ledger/ledger-entries.ts';
import { toRow } from '#core/ledger/to-row.ts';
import { ledgerFormats } from '#core/ledger-formats/index.ts';
import { compileOptions, compilePaths, exitCodeOf } from '../compile-paths.ts';
import { countsText } from '../print-problems.ts';
import { oneOf, readArguments } from '../read-arguments.ts';
import { defineVerb } from './define.ts';

export const ledger = defineVerb({
  name: 'ledger',
  usage: '<path…> --format csv|json|md',
  summary: 'Prints the conversion ledger: what became of every legacy key.',
  run(args) {
    const { values, paths } = readArguments(args, {
      ...compileOptions,
      format: { type: 'string', default: 'md' },
    });
    const id = oneOf(
      'format',
      values.format,
      ledgerFormats.map((format) => format.id),
    );
    const { compiled, problems } = compilePaths(paths, values);
    const format = ledgerFormats.find((candidate) => candidate.id === id) ?? ledgerFormats[0];
    const lines = linesOf(compiled.reading?.legacy.files ?? []);
    const rows = entriesOf(compiled.ledger).map((entry) =>
      toRow(entry, compiled.ledger, lines(entry.document.file)),
    );
    process.stdout.write(format.write(rows, compiled.ledger.counts));
    process.stderr.write(`${countsText(problems)}\n`);
    return exitCodeOf(problems);
  },
});
